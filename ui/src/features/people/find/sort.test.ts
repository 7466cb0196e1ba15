import { describe, expect, it } from 'vitest';
import { person } from '../../../lib/testing';
import { comparison, Order, type Sort } from './sort';

const named = (userId: string, firstName: string, lastName: string, more = {}) =>
  person({ userId, firstName, middleName: null, lastName, lastLoginAt: null, createdAt: null, ...more });

const sorted = (users: ReturnType<typeof named>[], sort: Sort) =>
  [...users].sort(comparison(sort, 'en-US')).map(({ userId }) => userId);

it('is by last name, then first, whatever the accents and the case', () => {
  const users = [named('a', 'Zoe', 'Álvarez'), named('b', 'Ann', 'alvarez'), named('c', 'Bo', 'Alba')];
  expect(sorted(users, { by: 'name', down: false })).toEqual(['c', 'b', 'a']);
  expect(sorted(users, { by: 'name', down: true })).toEqual(['a', 'b', 'c']);
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
