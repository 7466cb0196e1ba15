import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { holdKeys } from './keptKeys';

const input = () => document.querySelector('input') as HTMLInputElement;

beforeEach(() => {
  document.body.innerHTML = '';
});

/** An input that stands and has the focus a moment after it was asked for. */
function coming() {
  let come: () => void = () => undefined;
  const held = holdKeys(new Promise<void>((resolve) => (come = resolve)));
  return () => {
    document.body.innerHTML = '<input>';
    come();
    setTimeout(() => input().focus(), 5);
    return held;
  };
}

it('writes what was typed before the input stood, and what is typed after', async () => {
  const come = coming();
  const keys = userEvent.setup();
  await keys.keyboard('sarx{Backspace}a');
  await come();
  expect(input()).toHaveValue('sara');
  await keys.keyboard('h');
  expect(input()).toHaveValue('sarah');
});

it('presses Enter and arrows where the focus is then, in order', async () => {
  const come = coming();
  const keys = userEvent.setup();
  await keys.keyboard('{ArrowDown}{Enter}');
  const pressed: string[] = [];
  addEventListener('keydown', (event) => pressed.push(event.key));
  await come();
  expect(pressed).toEqual(['ArrowDown', 'Enter']);
});

it('leaves keys with Ctrl and those of an input method alone', async () => {
  const come = coming();
  const seen = vi.fn();
  document.addEventListener('keydown', seen);
  for (const init of [{ ctrlKey: true }, { isComposing: true }]) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, ...init }));
  }
  expect(seen).toHaveBeenCalledTimes(2);
  await come();
  expect(input()).toHaveValue('');
});

it('gives the keys back to where the focus is if nothing comes', async () => {
  document.body.innerHTML = '<input>';
  input().focus();
  const held = holdKeys(Promise.reject(new Error('not there')));
  await userEvent.setup().keyboard('a');
  await held;
  expect(input()).toHaveValue('a');
});
