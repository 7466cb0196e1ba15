import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call } from '../api/call';
import { saveAll } from '../state/unsaved';
import { Keeper } from './keeper';

vi.mock('../api/call');

const WHICH = { clinicId: 'c1', form: 'edit', subject: 'usr_sarah' } as const;

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(call).mockReset();
  vi.mocked(call).mockResolvedValue(null as never);
});
afterEach(() => vi.useRealTimers());

const calls = () =>
  vi.mocked(call).mock.calls.map(([name, args]) => [name, (args as { draft?: string }).draft]);

it('keeps the latest text a moment after the last keystroke, once', async () => {
  const keeper = new Keeper(WHICH);
  for (const text of ['J', 'Jo', 'Joh']) {
    keeper.note(text);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(calls()).toEqual([]);
  await vi.advanceTimersByTimeAsync(400);
  expect(calls()).toEqual([['save_draft', 'Joh']]);
  await keeper.flush();
  expect(calls()).toHaveLength(1);
  expect(call).toHaveBeenCalledWith('save_draft', { ...WHICH, draft: 'Joh' });
});

it.each([
  ['a field is left', () => document.dispatchEvent(new FocusEvent('focusout'))],
  ['the window is left', () => window.dispatchEvent(new FocusEvent('blur'))],
  ['the page goes', () => window.dispatchEvent(new Event('pagehide'))],
])('keeps it at once when %s', async (_, leave) => {
  const keeper = new Keeper(WHICH);
  const stop = keeper.watch();
  keeper.note('J');
  leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(calls()).toEqual([['save_draft', 'J']]);
  stop();
});

it('is waited for when the window closes, also by a discard', async () => {
  const keeper = new Keeper(WHICH);
  const stop = keeper.watch();
  keeper.note('J');
  await saveAll();
  void keeper.end();
  await saveAll();
  expect(calls()).toEqual([
    ['save_draft', 'J'],
    ['discard_draft', undefined],
  ]);
  stop();
});

it('ends for good: what the form says while it goes away keeps nothing', async () => {
  const keeper = new Keeper(WHICH);
  keeper.note('J');
  await keeper.flush();
  await keeper.end();
  keeper.note('J');
  await vi.advanceTimersByTimeAsync(1000);
  expect(calls().at(-1)).toEqual(['discard_draft', undefined]);
});

it('never lets an older text overtake a newer one', async () => {
  const done: (() => void)[] = [];
  vi.mocked(call).mockImplementation((() => new Promise<void>((resolve) => done.push(resolve))) as never);
  const keeper = new Keeper(WHICH);
  keeper.note('J');
  void keeper.flush();
  await vi.advanceTimersByTimeAsync(0);
  keeper.note('Jo');
  void keeper.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(calls()).toEqual([['save_draft', 'J']]);
  done[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(calls().at(-1)).toEqual(['save_draft', 'Jo']);
});

it('tries again after a failure, and removes what an earlier run left once the form holds nothing', async () => {
  vi.mocked(call).mockRejectedValueOnce(new Error('full'));
  const keeper = new Keeper(WHICH);
  keeper.note('J');
  await keeper.flush();
  await keeper.flush();
  expect(calls()).toEqual([
    ['save_draft', 'J'],
    ['save_draft', 'J'],
  ]);
  const resumed = new Keeper(WHICH);
  resumed.resume('J');
  await resumed.flush();
  expect(calls()).toHaveLength(2);
  resumed.note(null);
  await resumed.flush();
  expect(calls().at(-1)).toEqual(['discard_draft', undefined]);
});
