import { beforeEach, expect, it, vi } from 'vitest';
import { call, stream } from '../api/call';
import type { InstallProgress } from '../api/generated/bindings';
import { savedBeforeClosing } from './unsaved';
import { Updates } from './updates.svelte';

vi.mock('../api/call', async (original) => ({
  ...(await original<typeof import('../api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

const update = { version: '2.0.0', notes: '- New.', installs: true };
const refused = { code: 'update_refused', fields: {}, retryable: false };

beforeEach(() => {
  vi.mocked(call).mockReset();
  vi.mocked(stream).mockReset();
});

const answer = (value: unknown) => vi.mocked(call).mockResolvedValue(value as never);

it('offers what it found at the start, until it is put aside', async () => {
  const updates = new Updates();
  answer({ state: 'found', update });
  await updates.lookAtStart();
  expect(call).toHaveBeenCalledWith('look_for_update', { asked: false });
  expect(updates.offer).toEqual(update);
  updates.putAside();
  expect(updates.offer).toBeNull();
  expect(updates.stage).toEqual({ name: 'found', update });
});

it('says nothing of a look at the start that failed, and all of one that was asked for', async () => {
  const updates = new Updates();
  vi.mocked(call).mockRejectedValue(refused);
  await updates.lookAtStart();
  expect(updates.stage).toEqual({ name: 'unknown' });
  await updates.look();
  expect(updates.stage).toEqual({ name: 'failed', error: refused, update: null });
  answer({ state: 'newest' });
  await updates.look();
  expect(updates.stage).toEqual({ name: 'newest' });
});

it('saves what is unsaved, then installs and tells how far it is', async () => {
  const updates = new Updates();
  const done: string[] = [];
  const forget = savedBeforeClosing(async () => void done.push('saved'));
  vi.mocked(stream).mockImplementation((async (
    _name: string,
    _args: unknown,
    tell: (progress: InstallProgress) => void,
  ) => {
    done.push('install');
    tell({ step: 'fetching', percent: 40 });
    expect(updates.stage).toEqual({ name: 'fetching', update, percent: 40 });
    expect(updates.leavable).toBe(true);
    tell({ step: 'installing' });
    expect(updates.leavable).toBe(false);
  }) as typeof stream);
  await updates.install(update);
  forget();
  expect(done).toEqual(['saved', 'install']);
  expect(updates.stage).toEqual({ name: 'installed', update });
  await updates.restart();
  expect(call).toHaveBeenCalledWith('restart_app', {});
});

it('goes back to what was found where it is stopped, and tells of a failure', async () => {
  const updates = new Updates();
  let fail: (error: unknown) => void = () => undefined;
  vi.mocked(stream).mockImplementation(() => new Promise((_, reject) => (fail = reject)));
  answer(null);
  const stopping = updates.install(update);
  await vi.waitFor(() => expect(stream).toHaveBeenCalledOnce());
  updates.stop();
  expect(call).toHaveBeenCalledWith('stop_update', {});
  fail({ ...refused, code: 'stopped' });
  await stopping;
  expect(updates.stage).toEqual({ name: 'found', update });

  const failing = updates.install(update);
  await vi.waitFor(() => expect(stream).toHaveBeenCalledTimes(2));
  fail(refused);
  await failing;
  expect(updates.stage).toEqual({ name: 'failed', error: refused, update });
});
