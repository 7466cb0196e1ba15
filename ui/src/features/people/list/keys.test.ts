import { expect, it } from 'vitest';
import { placeFor } from './keys';

const cards = { count: 11, perRow: 3, page: 2 };
const table = { count: 100, perRow: 1, page: 10 };

it.each([
  ['ArrowRight', 4, 5],
  ['ArrowRight', 10, 10],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 4, 7],
  ['ArrowDown', 8, 10],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 4, 1],
  ['ArrowUp', 2, 2],
  ['PageDown', 1, 7],
  ['PageDown', 8, 10],
  ['PageUp', 10, 4],
  ['PageUp', 5, 2],
  ['Home', 7, 0],
  ['End', 0, 10],
  ['a', 3, null],
])('%s from card %i leads to %s', (key, from, expected) => {
  expect(placeFor(key, from, cards)).toBe(expected);
});

it('leaves left and right alone in a table', () => {
  expect(placeFor('ArrowLeft', 5, table)).toBeNull();
  expect(placeFor('ArrowRight', 5, table)).toBeNull();
  expect(placeFor('PageDown', 95, table)).toBe(99);
});
