import { expect, it } from 'vitest';
import type { Invitation } from '../api/generated/bindings';
import { invitation } from '../testing/invitation';
import { isNear, mayBeOpen, standingOf, type Standing } from './standing';

const NOW = new Date('2026-11-24T12:00:00Z');
const at = (value: string): Invitation['expiry'] => ({ kind: 'at', value });

it.each<[string, Partial<Invitation>, Standing, boolean]>([
  ['sent, never ends', {}, 'pending', true],
  ['sent, ends later', { expiry: at('2026-11-24T12:00:01Z') }, 'pending', true],
  ['sent, ends this moment', { expiry: at('2026-11-24T12:00:00Z') }, 'expired', false],
  ['sent, ended', { expiry: at('2026-01-01T00:00:00Z') }, 'expired', false],
  ['sent, end unreadable', { expiry: { kind: 'unknown', value: 'soon' } }, 'unsure', true],
  ['sent, no such moment', { expiry: at('2026-99-99') }, 'unsure', true],
  ['accepted, though ended', { status: 'accepted', expiry: at('2026-01-01T00:00:00Z') }, 'accepted', false],
  ['rejected', { status: 'rejected' }, 'rejected', false],
  ['revoked', { status: 'revoked' }, 'revoked', false],
  ['a status of another version', { status: 'paused' }, 'unknown', true],
])('%s', (_what, differs, standing, open) => {
  const found = standingOf(invitation(differs), NOW);
  expect(found).toBe(standing);
  expect(mayBeOpen(found)).toBe(open);
});

it.each<[string, Partial<Invitation>, boolean]>([
  ['in three days', { expiry: at('2026-11-27T12:00:00Z') }, true],
  ['a second later', { expiry: at('2026-11-27T12:00:01Z') }, false],
  ['over already', { expiry: at('2026-11-24T11:00:00Z') }, false],
  ['never', {}, false],
  ['soon, but accepted', { status: 'accepted', expiry: at('2026-11-25T12:00:00Z') }, false],
])('the end is near: %s', (_what, differs, near) => {
  expect(isNear(invitation(differs), NOW)).toBe(near);
});
