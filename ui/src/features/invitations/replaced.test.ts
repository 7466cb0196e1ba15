import { expect, it } from 'vitest';
import { invitation } from '../../lib/testing/invitation';
import { replacements } from './replaced';

const one = (invitationId: string, createdAt: string | null, email = 'robin@hospital.example') =>
  invitation({ invitationId, createdAt, email });

it('calls every older one to the same address replaced, and when', () => {
  const found = replacements([
    one('first', '2026-11-01T12:00:00Z'),
    one('second', '2026-11-10T12:00:00Z', ' Robin@Hospital.example'),
    one('third', '2026-11-20T12:00:00Z'),
    one('other', '2026-11-02T12:00:00Z', 'sam@hospital.example'),
  ]);
  const newest = new Date('2026-11-20T12:00:00Z');
  expect([...found]).toEqual([
    ['first', newest],
    ['second', newest],
  ]);
});

it('says nothing if the times do not tell', () => {
  const at = '2026-11-01T12:00:00Z';
  expect(replacements([one('a', at), one('b', at), one('c', null)]).size).toBe(0);
});
