import { expect, it } from 'vitest';
import { othersWithNpi, sharedNpis } from './npis';

const people = [
  { userId: 'a', npiNumber: '1234567893' },
  { userId: 'b', npiNumber: '1003000126' },
  { userId: 'c', npiNumber: '1234 567 893' },
  { userId: 'd', npiNumber: null },
  { userId: 'e', npiNumber: '' },
];

it('finds everyone else with the number, however it is written', () => {
  const ids = (npi: string, userId: string | null) =>
    othersWithNpi(people, npi, userId).map((one) => one.userId);
  expect(ids('1234567893', null)).toEqual(['a', 'c']);
  expect(ids('\u200b1234567893', 'a')).toEqual(['c']);
  expect(ids('1003000126', 'b')).toEqual([]);
  expect(ids('', null)).toEqual([]);
});

it('counts whoever shares a number, and nobody without one', () => {
  expect([...sharedNpis(people)].sort()).toEqual(['a', 'c']);
  // A page that was read twice brings the same person again.
  expect([...sharedNpis([...people.slice(0, 1), ...people.slice(0, 1)])]).toEqual([]);
});
