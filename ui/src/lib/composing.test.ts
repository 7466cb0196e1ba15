import { fireEvent } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { isComposing, leaveToInputMethod } from './composing';

it('knows the keys of an input method, also as WebKit sends the last one', () => {
  expect(isComposing(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }))).toBe(true);
  expect(isComposing(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229 }))).toBe(true);
  expect(isComposing(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13 }))).toBe(false);
});

it('keeps them from every handler, and lets the input method have them', async () => {
  const seen = vi.fn();
  window.addEventListener('keydown', leaveToInputMethod, { capture: true });
  document.addEventListener('keydown', seen, { capture: true });
  try {
    const prevented = !(await fireEvent.keyDown(document.body, { key: 'Escape', isComposing: true }));
    expect(prevented).toBe(false);
    expect(seen).not.toHaveBeenCalled();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(seen).toHaveBeenCalledOnce();
  } finally {
    window.removeEventListener('keydown', leaveToInputMethod, { capture: true });
    document.removeEventListener('keydown', seen, { capture: true });
  }
});
