import { expect, it } from 'vitest';
import { actionOf } from './shortcuts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

it.each([
  ['f', 'find'],
  ['F', 'find'],
  ['r', 'refresh'],
  [',', 'settings'],
])('takes Ctrl and Cmd with %s', (key, action) => {
  expect(actionOf(press(key, { ctrlKey: true }))).toBe(action);
  expect(actionOf(press(key, { metaKey: true }))).toBe(action);
});

it('leaves every other key alone', () => {
  expect(actionOf(press('r'))).toBeUndefined();
  expect(actionOf(press('c', { ctrlKey: true }))).toBeUndefined();
  expect(actionOf(press('r', { ctrlKey: true, shiftKey: true }))).toBeUndefined();
  expect(actionOf(press('f', { ctrlKey: true, altKey: true }))).toBeUndefined();
});
