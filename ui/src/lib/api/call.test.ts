import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call, stream, toCommandError } from './call';
import type { PeopleEvent } from './generated/bindings';

const page = (users: number): PeopleEvent => ({ kind: 'page', users: Array(users).fill(null), skipped: 0 });

type Internals = {
  invoke: (name: string, payload: Record<string, unknown>) => Promise<unknown>;
  transformCallback: (callback: (message: unknown) => void) => number;
  unregisterCallback: (id: number) => void;
};

let send: (message: unknown) => void;
const invoke = vi.fn<Internals['invoke']>();

beforeEach(() => {
  const internals: Internals = {
    invoke,
    transformCallback: (callback) => {
      send = callback;
      return 7;
    },
    unregisterCallback: () => undefined,
  };
  Object.assign(window, { __TAURI_INTERNALS__: internals });
});

afterEach(() => void vi.useRealTimers());

it('passes arguments under one name', async () => {
  invoke.mockResolvedValue(null);
  await call('forget_clinic', { clinicId: 'c1', leaveKey: false });
  expect(invoke).toHaveBeenCalledWith(
    'forget_clinic',
    { args: { clinicId: 'c1', leaveKey: false } },
    undefined,
  );
});

it('hands a CommandError on as it is', async () => {
  const error = { code: 'offline', fields: {}, retryable: true };
  invoke.mockRejectedValue(error);
  await expect(call('app_start', {})).rejects.toEqual(error);
});

it('makes a CommandError of anything else that is thrown', () => {
  expect(toCommandError('not allowed')).toEqual({
    code: 'internal',
    fields: {},
    retryable: false,
  });
  expect(toCommandError(new TypeError('bad')).code).toBe('internal');
  expect(toCommandError(undefined).code).toBe('internal');
});

it('waits for events that come after the result', async () => {
  invoke.mockResolvedValue({ people: 3, skipped: 0, superseded: false });
  let seen = 0;
  let done = false;
  const result = stream(
    'list_people',
    { clinicId: 'c1' },
    (event) => (seen += event.users.length),
    (summary) => seen >= summary.people,
  ).then(() => (done = true));

  send({ index: 0, message: page(2) });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(done).toBe(false);

  send({ index: 1, message: page(1) });
  await result;
  expect(seen).toBe(3);
});

it('waits for slow events as long as they keep coming, and fails if the rest never comes', async () => {
  vi.useFakeTimers();
  invoke.mockResolvedValue({ people: 3, skipped: 0, superseded: false });
  let seen = 0;
  const ended = vi.fn();
  stream(
    'list_people',
    { clinicId: 'c1' },
    (event) => (seen += event.users.length),
    (summary) => seen >= summary.people,
  ).then(ended, ended);

  await vi.advanceTimersByTimeAsync(9000);
  send({ index: 0, message: page(1) });
  await vi.advanceTimersByTimeAsync(9000);
  expect(ended).not.toHaveBeenCalled();
  send({ index: 1, message: page(1) });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ended).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'part_missing' }));

  send({ index: 2, message: page(1) });
  expect(seen).toBe(2);
});

it('keeps handing on what comes after a whole answer, as the menu does as long as the app runs', async () => {
  invoke.mockResolvedValue(null);
  const chosen: string[] = [];
  await stream('watch_menu', {}, (action) => chosen.push(action));
  send({ index: 0, message: 'settings' });
  send({ index: 1, message: 'close' });
  expect(chosen).toEqual(['settings', 'close']);
});
