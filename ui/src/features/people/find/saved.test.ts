import { expect, it } from 'vitest';
import { person } from '../../../lib/testing';
import { NO_FILTERS, passesAll, testsOf } from './filters';
import { GIVEN, isTaken, kept, removed, renamed, tidyName } from './saved';

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
  expect(
    passesAll(person({ lastLoginAt: '2025-01-01T00:00:00Z' }), testsOf(GIVEN.dormant, surroundings)),
  ).toBe(true);
});
