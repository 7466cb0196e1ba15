import { describe, expect, it } from 'vitest';
import { person } from '../testing/people';
import { comparison, Order, SORT_KEYS, type Sort } from './sort';

const named = (userId: string, firstName: string, lastName: string, more = {}) =>
  person({ userId, firstName, middleName: null, lastName, lastLoginAt: null, createdAt: null, ...more });

const sorted = (users: ReturnType<typeof named>[], sort: Sort) =>
  [...users].sort(comparison(sort, 'en-US')).map(({ userId }) => userId);

it('is by last name, then first, whatever the accents and the case', () => {
  const users = [named('a', 'Zoe', 'Álvarez'), named('b', 'Ann', 'alvarez'), named('c', 'Bo', 'Alba')];
  expect(sorted(users, { by: 'name', down: false })).toEqual(['c', 'b', 'a']);
  expect(sorted(users, { by: 'name', down: true })).toEqual(['a', 'b', 'c']);
});

it('is by the name as it is shown', () => {
  const users = [
    named('z', 'A', 'Zed'),
    named('b', 'A', '\u00A0 Bell'),
    named('c', 'A', '\u200E\u200BCole'),
    named('a', 'A', ' \uFEFFAdams'),
    named('first', 'Cher', ' '),
    named('mail', '', '', { email: 'dana@hospital.example' }),
  ];
  expect(sorted(users, { by: 'name', down: false })).toEqual(['a', 'b', 'first', 'c', 'mail', 'z']);
});

it.each(SORT_KEYS)('by %s runs both ways, with those who lack it last', (by) => {
  const [low, high] = [
    named('low', 'A', 'A', {
      level: 'owner',
      clinicRole: 'A',
      invitedSource: 'api',
      npiNumber: '1003000126',
    }),
    named('high', 'B', 'B', {
      level: 'member',
      clinicRole: 'B',
      invitedSource: 'dashboard',
      npiNumber: '1234567893',
      phoneNumber: '5559999999',
      email: 'z@h.example',
      lastLoginAt: '2026-11-01T00:00:00Z',
      createdAt: '2026-11-01T00:00:00Z',
      canCreateReports: false,
      canManageStudies: false,
      hasDashboardAccess: false,
    }),
  ];
  Object.assign(low, { lastLoginAt: '2026-01-01T00:00:00Z', createdAt: '2026-01-01T00:00:00Z' });
  expect(sorted([high, low], { by, down: false })).toEqual(['low', 'high']);
  expect(sorted([low, high], { by, down: true })).toEqual(['high', 'low']);
  if (by !== 'npi' && by !== 'phone') return;
  const lacking = named('lacking', '0', '0', { npiNumber: null, phoneNumber: null });
  for (const down of [false, true]) expect(sorted([lacking, low, high], { by, down }).at(-1)).toBe('lacking');
});

it('puts a level that it does not know after the others', () => {
  const levels = ['auditor', 'member', 'owner', 'admin'].map((level) => named(level, 'A', 'A', { level }));
  expect(sorted(levels, { by: 'level', down: false })).toEqual(['owner', 'admin', 'member', 'auditor']);
});

it('puts equals by name and then by id, whichever way', () => {
  const users = [named('b', 'Ann', 'Lee'), named('a', 'Ann', 'Lee'), named('c', 'Al', 'Lee')];
  for (const down of [false, true]) {
    expect(sorted(users, { by: 'role', down })).toEqual(['c', 'a', 'b']);
  }
});

describe('by the last login', () => {
  const users = [
    named('never', 'A', 'A'),
    named('old', 'B', 'B', { lastLoginAt: '2026-01-01T00:00:00Z' }),
    named('new', 'C', 'C', { lastLoginAt: '2026-11-01T00:00:00Z' }),
    named('odd', 'D', 'D', { lastLoginAt: 'once' }),
  ];

  it('has those without one last, the newest or the oldest first', () => {
    expect(sorted(users, { by: 'login', down: true })).toEqual(['new', 'old', 'never', 'odd']);
    expect(sorted(users, { by: 'login', down: false })).toEqual(['old', 'new', 'never', 'odd']);
  });
});

describe('an order that grows', () => {
  const users = Array.from({ length: 60 }, (_, index) =>
    named(`u${index}`, 'X', `Name ${(index * 37) % 60}`),
  );
  const compare = comparison({ by: 'name', down: false }, 'en-US');
  const expected = [...users].sort(compare);

  it('is the same as one sorted at once', () => {
    const order = new Order(compare);
    for (let end = 7; end < users.length; end += 7) order.of(users.slice(0, end));
    expect(order.of(users)).toEqual(expected);
  });

  it('follows those who leave and those who changed', () => {
    const order = new Order(compare);
    order.of(users);
    const renamed = { ...(users[3] as (typeof users)[0]), lastName: 'Aaa' };
    const then = [renamed, ...users.slice(5)];
    expect(order.of(then)).toEqual([...then].sort(compare));
  });
});
