import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeptView } from './view.svelte';

const made = () => {
  const save = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  return { save, view: new KeptView({ query: '', layout: 'cards' }, JSON.stringify, save) };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('saves once, a little after the last change', () => {
  const { view, save } = made();
  view.change({ query: 'a' });
  view.change({ query: 'ab' });
  expect(view.current).toEqual({ query: 'ab', layout: 'cards' });
  expect(save).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(save.mock.calls).toEqual([['{"query":"ab","layout":"cards"}']]);
});

it('does not save what is saved', () => {
  const { view, save } = made();
  view.change({ query: 'a' });
  view.change({ query: '' });
  vi.runAllTimers();
  expect(save).not.toHaveBeenCalled();
});

it('saves at once when the window goes out of sight and when its owner goes', () => {
  const { view, save } = made();
  const stop = view.flushOnHide();
  view.change({ query: 'a' });
  window.dispatchEvent(new Event('pagehide'));
  expect(save).toHaveBeenCalledTimes(1);
  view.change({ query: 'b' });
  stop();
  expect(save).toHaveBeenCalledTimes(2);
});

it('saves again what could not be saved', async () => {
  const { view, save } = made();
  save.mockRejectedValueOnce(new Error('no disk'));
  view.change({ query: 'a' });
  view.flush();
  await Promise.resolve();
  await Promise.resolve();
  view.flush();
  expect(save).toHaveBeenCalledTimes(2);
});
