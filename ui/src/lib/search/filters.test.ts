import { describe, expect, it } from 'vitest';
import { sharedNpis } from '../npis';
import { person } from '../testing/people';
import { countsOf } from './counts';
import {
  activeKinds,
  NO_FILTERS,
  passesAll,
  sameFilters,
  testsOf,
  toggled,
  without,
  type Filters,
  type Login,
} from './filters';

const now = new Date(2026, 10, 24, 9, 0);
const surroundings = { now, changed: new Set(['changed']) };

const passes = (differs: Parameters<typeof person>[0], filters: Partial<Filters>) =>
  passesAll(person(differs), testsOf({ ...NO_FILTERS, ...filters }, surroundings));

it('lets everybody through at first', () => {
  expect(testsOf(NO_FILTERS, surroundings)).toEqual([]);
});

it('takes any of several roles, and every kind together', () => {
  const filters = { roles: ['Radiologist', 'Scribe'], reports: true };
  expect(passes({ clinicRole: 'Radiologist' }, filters)).toBe(true);
  expect(passes({ clinicRole: 'Scribe' }, filters)).toBe(true);
  expect(passes({ clinicRole: 'Scribe', canCreateReports: false }, filters)).toBe(false);
  expect(passes({ clinicRole: 'Nurse Manager' }, filters)).toBe(false);
});

it('tells no from not asked', () => {
  expect(passes({ hasDashboardAccess: false }, { dashboard: false })).toBe(true);
  expect(passes({ hasDashboardAccess: true }, { dashboard: false })).toBe(false);
  expect(passes({ invitedSource: 'api' }, { sources: ['api'] })).toBe(true);
  expect(passes({ npiNumber: null }, { attention: true })).toBe(true);
  expect(passes({}, { attention: true })).toBe(false);
  expect(passes({ userId: 'changed' }, { changed: true })).toBe(true);
  expect(passes({}, { changed: true })).toBe(false);
});

describe('the last login', () => {
  const at = (lastLoginAt: string | null, login: Login, hasDashboardAccess = true) =>
    passes({ lastLoginAt, hasDashboardAccess, createdAt: '2026-11-01T00:00:00Z' }, { login });

  it('is never, or long ago, only for those who can log in', () => {
    expect(at(null, { kind: 'never' })).toBe(true);
    expect(at(null, { kind: 'never' }, false)).toBe(false);
    expect(at('2026-01-01T00:00:00Z', { kind: 'over', days: 90 })).toBe(true);
    expect(at('2026-01-01T00:00:00Z', { kind: 'over', days: 90 }, false)).toBe(false);
    expect(at('2026-11-01T00:00:00Z', { kind: 'over', days: 90 })).toBe(false);
  });

  it('counts from the day of creation for those who never logged in', () => {
    const never = (createdAt: string | null, hasDashboardAccess = true) =>
      passes({ lastLoginAt: null, createdAt, hasDashboardAccess }, { login: { kind: 'over', days: 90 } });
    expect(never('2026-08-25T00:00:00Z')).toBe(true);
    expect(never('2026-08-25T00:00:00Z', false)).toBe(false);
    expect(never('2026-11-01T00:00:00Z')).toBe(false);
    expect(never(null)).toBe(false);
  });

  it('was not long ago if it cannot be read', () => {
    expect(at('once', { kind: 'over', days: 30 })).toBe(false);
    expect(at('once', { kind: 'never' })).toBe(false);
  });

  it('lies between two days, both included, either open', () => {
    const noon = new Date(2026, 2, 10, 12).toISOString();
    expect(at(noon, { kind: 'between', from: '2026-03-10', to: '2026-03-10' })).toBe(true);
    expect(at(noon, { kind: 'between', from: '2026-03-11', to: null })).toBe(false);
    expect(at(noon, { kind: 'between', from: null, to: '2026-03-09' })).toBe(false);
    expect(at(noon, { kind: 'between', from: '2026-01-01', to: null }, false)).toBe(true);
    expect(at(null, { kind: 'between', from: null, to: '2027-01-01' })).toBe(false);
  });
});

it('filters by nothing before a date is chosen', () => {
  const login = { kind: 'between', from: null, to: null } as const;
  expect(activeKinds({ ...NO_FILTERS, login })).toEqual([]);
  expect(passes({ lastLoginAt: null }, { login })).toBe(true);
});

it('knows what is active and takes one away', () => {
  const filters: Filters = { ...NO_FILTERS, levels: ['admin'], dashboard: false, attention: true };
  expect(activeKinds(filters)).toEqual(['levels', 'dashboard', 'attention']);
  expect(activeKinds(without(filters, 'dashboard'))).toEqual(['levels', 'attention']);
});

it('is the same whatever the order of choices', () => {
  const one = { ...NO_FILTERS, roles: ['a', 'b'] };
  expect(sameFilters(one, { ...NO_FILTERS, roles: ['b', 'a'] })).toBe(true);
  expect(sameFilters(one, NO_FILTERS)).toBe(false);
});

it('chooses and takes back', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

it('counts who shares an NPI among those who need attention', () => {
  const users = [
    person({ userId: 'a', npiNumber: '1003000126' }),
    person({ userId: 'b', npiNumber: '1003000126' }),
    person({ userId: 'c', npiNumber: '1234567893' }),
  ];
  const around = { now: new Date(2026, 10, 24), changed: new Set<string>(), sharedNpi: sharedNpis(users) };
  const tests = testsOf({ ...NO_FILTERS, attention: true }, around);
  expect(users.filter((user) => passesAll(user, tests)).map(({ userId }) => userId)).toEqual(['a', 'b']);
  expect(countsOf(users, [], around).attention.get('yes')).toBe(2);
});
