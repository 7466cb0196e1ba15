import { expect, it } from 'vitest';
import { person } from '../testing/people';
import { NO_FILTERS, passesAll, testsOf } from './filters';
import { GIVEN, isTaken, kept, removed, renamed, restored, tidyName } from './saved';

const nurses = { ...NO_FILTERS, roles: ['Registered Nurse'] };

it('keeps, replaces, renames and removes by name', () => {
  const first = kept([], '  Our   nurses ', { ...nurses, changed: true });
  expect(first).toEqual([{ name: 'Our nurses', filters: nurses }]);
  expect(isTaken(first, 'our NURSES')).toBe(true);
  const second = kept(kept(first, 'OUR nurses', NO_FILTERS), 'Others', nurses);
  expect(second.map(({ name }) => name)).toEqual(['OUR nurses', 'Others']);
  expect(renamed(second, 'Others', ' our nurses')).toEqual([{ name: 'our nurses', filters: nurses }]);
  expect(removed(second, 'Others')).toEqual([{ name: 'OUR nurses', filters: NO_FILTERS }]);
});

it('puts a deleted one back into its place', () => {
  const all = ['a', 'b', 'c'].map((name) => ({ name, filters: nurses }));
  const [, second] = all;
  if (!second) throw new Error('three filters');
  expect(restored(removed(all, 'b'), { deleted: second, place: 1 })).toEqual(all);
  expect(restored(all, { deleted: second, place: 1 })).toEqual(all);
});

it('does not keep a login filter without a date', () => {
  const login = { kind: 'between', from: null, to: null } as const;
  expect(kept([], 'x', { ...nurses, login })).toEqual([{ name: 'x', filters: nurses }]);
});

it('has no endless names', () => {
  expect(tidyName('n'.repeat(200))).toHaveLength(60);
});

it('gives filters that concern dashboard users where only they log in', () => {
  const surroundings = { now: new Date('2026-11-24'), changed: new Set<string>() };
  const pacs = person({ hasDashboardAccess: false, lastLoginAt: null });
  const left = person({ hasDashboardAccess: false, lastLoginAt: '2025-01-01T00:00:00Z' });
  for (const user of [pacs, left]) {
    expect(passesAll(user, testsOf(GIVEN.never, surroundings))).toBe(false);
    expect(passesAll(user, testsOf(GIVEN.dormant, surroundings))).toBe(false);
  }
  const dormant = testsOf(GIVEN.dormant, surroundings);
  expect(passesAll(person({ lastLoginAt: '2025-01-01T00:00:00Z' }), dormant)).toBe(true);
  // Never in, and there for long: the account that an auditor asks about first.
  expect(passesAll(person({ lastLoginAt: null, createdAt: '2025-01-01T00:00:00Z' }), dormant)).toBe(true);
  expect(passesAll(person({ lastLoginAt: null, createdAt: '2026-11-01T00:00:00Z' }), dormant)).toBe(false);
});
