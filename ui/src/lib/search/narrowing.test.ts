import { expect, it } from 'vitest';
import { person } from '../testing/people';
import { NO_FILTERS, testsOf } from './filters';
import { find } from './find';
import { Narrowing } from './narrowing';

const named = (userId: string, firstName: string, lastName: string, more = {}) =>
  person({ userId, firstName, middleName: null, lastName, email: `${userId}@h.example`, ...more });

const everybody = [
  named('a', 'Ray', 'Joannou', { level: 'admin' }),
  named('b', 'Mary Ann', 'Straße'),
  named('c', 'Maria', 'Anniß'),
  named('d', 'Ann', 'O’Marra'),
];
const admins = testsOf({ ...NO_FILTERS, levels: ['admin'] }, { now: new Date(), changed: new Set<string>() });
const none: typeof admins = [];

it('finds as anew, letter by letter and back again', () => {
  const narrowing = new Narrowing();
  for (const text of [
    'mary ann',
    ' Ann, mar',
    'ray jo',
    'strasse m',
    'zed',
    'ann',
    "o'marra",
    'o’m',
    'mary-ann',
    '- ann',
  ]) {
    const begun = Array.from(text, (_, length) => text.slice(0, length + 1));
    for (const typed of [...begun, ...[...begun].reverse(), '']) {
      expect(narrowing.find(everybody, typed, none, null)).toEqual(find(everybody, typed, none));
    }
  }
});

it('answers the same question with the same list', () => {
  const narrowing = new Narrowing();
  const before = narrowing.find(everybody, 'ann', none, null);
  narrowing.find(everybody, 'anni', none, null);
  expect(narrowing.find(everybody, 'ann ', none, null)).toBe(before);
});

it('begins anew for other people and other filters', () => {
  const narrowing = new Narrowing();
  narrowing.find(everybody.slice(0, 1), 'j', none, null);
  expect(narrowing.find(everybody, 'jo', none, null)).toEqual(find(everybody, 'jo', none));
  narrowing.find(everybody, 'm', admins, null);
  expect(narrowing.find(everybody, 'ma', none, null)).toEqual(find(everybody, 'ma', none));
});

it('keeps one person in sight whom nothing finds, and forgets them', () => {
  const narrowing = new Narrowing();
  expect(narrowing.find(everybody, 'ray', none, 'b')).toEqual(find(everybody, 'ray', none, 'b'));
  expect(narrowing.find(everybody, 'ray', none, null)).toEqual(find(everybody, 'ray', none));
});
