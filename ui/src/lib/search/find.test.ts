import { expect, it } from 'vitest';
import { person, sarah } from '../testing/people';
import { NO_FILTERS, testsOf } from './filters';
import { find } from './find';

const named = (userId: string, firstName: string, lastName: string, more = {}) =>
  person({ userId, firstName, middleName: null, lastName, email: `${userId}@h.example`, ...more });

const [ann, mary, maryAnn, ray] = [
  named('a', 'Ann', 'Lee'),
  named('b', 'Mary', 'Annis'),
  named('c', 'Mary Ann', 'Zed'),
  named('d', 'Ray', 'Joannou', { level: 'admin' }),
];
const everybody = [ray, maryAnn, mary, ann];
const nothing = { now: new Date(), changed: new Set<string>() };

it('shows the very list when nothing is asked for', () => {
  expect(find(everybody, '  ', [])).toBe(everybody);
});

it('puts the better answers first and keeps the order among equals', () => {
  expect(find(everybody, 'ann', [])).toEqual([mary, ann, maryAnn, ray]);
});

it('finds the person of a pasted id before anybody else', () => {
  const guest = named('e', 'Guest', 'Of', { clinicRole: `Stands in for ${sarah.userId}` });
  expect(find([guest, sarah], ` ${sarah.userId}\n`, [])).toEqual([sarah, guest]);
});

it('searches among those whom the filters let through', () => {
  expect(find(everybody, 'ann', testsOf({ ...NO_FILTERS, levels: ['admin'] }, nothing))).toEqual([ray]);
});

it('keeps one person in sight whom nothing finds any more', () => {
  expect(find(everybody, 'zed', [], 'd')).toEqual([ray, maryAnn]);
  expect(find(everybody, '', testsOf({ ...NO_FILTERS, levels: ['admin'] }, nothing), 'a')).toEqual([
    ray,
    ann,
  ]);
});
