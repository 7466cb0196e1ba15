/** A backend that answers as the test tells it. */
import { vi } from 'vitest';
import { call } from '../api/call';
import type { CommandError, Commands, ErrorCode } from '../api/generated/bindings';

export const CLINIC = 'clinic_north';

type Answers = {
  [K in keyof Commands]?: (
    args: Commands[K]['args'],
  ) => Commands[K]['result'] | Promise<Commands[K]['result']>;
};

/** Answers each command as told, once it is asked; one that is not told of fails the test. */
export function answer(answers: Answers): void {
  const backend = { hold_window: () => null, set_operator: () => null, ...answers } as Record<
    string,
    (args: unknown) => unknown
  >;
  vi.mocked(call).mockReset();
  vi.mocked(call).mockImplementation((async (name: string, args: unknown) => {
    const reply = backend[name];
    if (!reply) throw new Error(`Nobody told what ${name} answers`);
    return reply(args);
  }) as typeof call);
}

/** The arguments of every call of a command, in order. */
export function sent<K extends keyof Commands>(name: K): Commands[K]['args'][] {
  const calls = vi.mocked(call).mock.calls as unknown as [keyof Commands, Commands[K]['args']][];
  return calls.filter(([called]) => called === name).map(([, args]) => args);
}

export function failure(code: ErrorCode, serverSaid?: string): CommandError {
  return { code, fields: {}, retryable: false, ...(serverSaid !== undefined && { serverSaid }) };
}

export function fail(code: ErrorCode, serverSaid?: string): () => never {
  return () => {
    throw failure(code, serverSaid);
  };
}
