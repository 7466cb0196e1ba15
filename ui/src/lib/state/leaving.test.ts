import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call } from '../api/call';
import { leaving } from './leaving.svelte';
import { settings } from './settings.svelte';
import { savedBeforeClosing } from './unsaved';
import { KeptView } from './view.svelte';

vi.mock('../api/call', async (original) => ({
  ...(await original<typeof import('../api/call')>()),
  call: vi.fn(),
}));

/** The commands that were asked for, in order. */
const asked = () => vi.mocked(call).mock.calls.map(([name]) => name);

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(call).mockReset().mockResolvedValue(null);
});
afterEach(() => void vi.useRealTimers());

it('closes at once where nothing waits to be saved', async () => {
  leaving.request();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked()).toEqual(['close_window']);
});

it('closes only once the view and the setting that were changed last are saved', async () => {
  let written: () => void = () => undefined;
  const save = vi.fn<(text: string) => Promise<void>>(() => new Promise((resolve) => (written = resolve)));
  const view = new KeptView({ query: '' }, JSON.stringify, save);
  const forget = view.flushOnHide();
  view.change({ query: 'sarah' });
  settings.choose({ theme: 'dark' });
  leaving.request();
  await vi.advanceTimersByTimeAsync(0);
  expect(save.mock.calls).toEqual([['{"query":"sarah"}']]);
  expect(asked()).toEqual(['save_settings']);
  written();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked()).toEqual(['save_settings', 'close_window']);
  forget();
});

it('waits for what is being written already', async () => {
  let written: () => void = () => undefined;
  vi.mocked(call).mockReturnValueOnce(new Promise((resolve) => (written = () => resolve(null))));
  settings.choose({ density: 'compact' });
  leaving.request();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked()).toEqual(['save_settings']);
  written();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked()).toEqual(['save_settings', 'close_window']);
});

it('closes all the same where it cannot be written down, or not soon', async () => {
  const fails = savedBeforeClosing(() => Promise.reject(new Error('no disk')));
  leaving.request();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked()).toEqual(['close_window']);
  fails();
  const hangs = savedBeforeClosing(() => new Promise(() => undefined));
  leaving.request();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked()).toEqual(['close_window']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked()).toEqual(['close_window', 'close_window']);
  hangs();
});

it('saves over a draft only once the draft is given up', async () => {
  const save = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const forget = savedBeforeClosing(save);
  let give: () => void = () => undefined;
  const release = leaving.hold((close) => (give = close));
  leaving.request();
  await vi.advanceTimersByTimeAsync(0);
  expect(save).not.toHaveBeenCalled();
  give();
  await vi.advanceTimersByTimeAsync(0);
  expect(save).toHaveBeenCalledOnce();
  expect(asked()).toEqual(['hold_window', 'close_window']);
  release();
  forget();
});
