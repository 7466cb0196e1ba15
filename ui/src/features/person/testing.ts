/** What the tests of the dialog share: a backend that answers as told, and the dialog in front of it. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { call } from '../../lib/api/call';
import type { CommandError, Commands, Field, Problem, User } from '../../lib/api/generated/bindings';
import { applied } from '../../lib/person/draft';
import EditDialog from './EditDialog.svelte';

/** The clinic of every person here. */
export const CLINIC = 'clinic_north';

type Answers = {
  [K in 'check_patch' | 'update_user' | 'check_update']?: (
    args: Commands[K]['args'],
  ) => Commands[K]['result'] | Promise<Commands[K]['result']>;
};

/** Saves what it is asked to save, and finds nothing to fix. */
const agreeable: Required<Answers> = {
  check_patch: () => ({}),
  update_user: ({ base, patch }) => ({ outcome: 'saved', user: applied(base, patch), noted: true }),
  check_update: () => {
    throw new Error('nothing to check');
  },
};

export function open(user: User, answers: Answers = {}) {
  const backend = { ...agreeable, ...answers } as Record<string, (args: unknown) => unknown>;
  vi.mocked(call).mockReset();
  vi.mocked(call).mockImplementation((async (name: string, args: unknown) =>
    backend[name]?.(args)) as typeof call);
  const props = {
    clinicId: CLINIC,
    user,
    onsaved: vi.fn<(user: User) => void>(),
    onclose: vi.fn<() => void>(),
    onunauthorized: vi.fn<(error: CommandError) => void>(),
    onseen: vi.fn<(user: User) => void>(),
  };
  const { unmount } = render(EditDialog, props);
  return { ...props, keys: userEvent.setup(), unmount };
}

/** The arguments of every call of a command, in order. */
export function sent<K extends keyof Commands>(name: K): Commands[K]['args'][] {
  const calls = vi.mocked(call).mock.calls as unknown as [keyof Commands, Commands[K]['args']][];
  return calls.filter(([called]) => called === name).map(([, args]) => args);
}

export function problem(field: Field, ...problems: Problem[]) {
  return { [field]: problems };
}

export const input = (label: string) => screen.getByLabelText(label);
export const button = (name: string) => screen.getByRole('button', { name });
export const findButton = (name: string) => screen.findByRole('button', { name });

type Keys = ReturnType<typeof userEvent.setup>;

export async function write(keys: Keys, label: string, text: string) {
  await keys.clear(input(label));
  if (text) await keys.type(input(label), text);
}

/** From the form to the answer. */
export async function save(keys: Keys, action: string) {
  await keys.click(button('Review changes'));
  await keys.click(await findButton(action));
}
