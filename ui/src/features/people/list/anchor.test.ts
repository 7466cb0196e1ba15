import { expect, it } from 'vitest';
import { cardsPerRow, sameIn } from './anchor';

const people = (ids: string) => [...ids].map((userId) => ({ userId }));

it('finds who was in sight again', () => {
  expect(sameIn(people('abcd'), 2, people('xyabcd'))).toEqual({ before: 2, then: 4 });
});

it('takes the next one for someone who left', () => {
  expect(sameIn(people('abcd'), 1, people('acd'))).toEqual({ before: 2, then: 1 });
  expect(sameIn(people('abcd'), 3, people('abc'))).toBeNull();
});

it.each([
  [592, 640, 1],
  [700, 750, 2],
  [1132, 1180, 3],
  [1232, 1280, 3],
  [2512, 2560, 6],
  [0, 0, 1],
])('puts cards into %i px of a window of %i px', (width, windowWidth, expected) => {
  expect(cardsPerRow(width, windowWidth, 16)).toBe(expected);
});
