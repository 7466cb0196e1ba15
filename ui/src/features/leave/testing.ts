/** What the tests of leaving share: a backend that answers as told, and receipts. */
import { vi } from 'vitest';
import { call } from '../../lib/api/call';
import type {
  CommandError,
  Commands,
  ErrorCode,
  Invitation,
  Operator as Stated,
  Receipt,
  ReceiptStep,
  User,
} from '../../lib/api/generated/bindings';
import { Remembered } from '../../lib/state/remembered.svelte';
import { sarah } from '../../lib/testing';
import { Operator, OPERATOR } from './operator.svelte';

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

export const DANA: Stated = { userId: null, name: 'Dana' };

/** What stands around a flow in which someone works; null: who it is was not stated. */
export function worksHere(stated: Stated | null = DANA, users: readonly User[] = []) {
  const remembered = new Remembered(CLINIC);
  remembered.operator = stated;
  const operator = new Operator(remembered, () => users);
  return { operator, context: new Map([[OPERATOR, operator]]) };
}

export const INVITATION = `inv_${'a'.repeat(32)}`;

export function step(differs: Partial<ReceiptStep> = {}): ReceiptStep {
  return {
    step: 'access',
    outcome: 'done',
    invitationId: null,
    finding: null,
    error: null,
    at: '2026-11-24T14:14:00Z',
    ...differs,
  };
}

/** A receipt of an access that was revoked and verified, unless told otherwise. */
export function receipt(...steps: ReceiptStep[]): Receipt {
  const usual = [
    step(),
    step({ step: 'invitation', outcome: 'nothing_to_do' }),
    step({ step: 'verify', finding: 'confirmed' }),
  ];
  return {
    at: '2026-11-24T14:14:05Z',
    by: 'Dana',
    person: sarah,
    steps: steps.length > 0 ? steps : usual,
    noted: true,
  };
}

export function invitation(differs: Partial<Invitation> = {}): Invitation {
  return {
    ...sarah,
    invitationId: INVITATION,
    clinicId: '00000000-0000-4000-8000-000000000000',
    status: 'sent',
    inviterId: null,
    invitedByApiKeyId: null,
    updatedAt: null,
    expiry: { kind: 'never' },
    ...differs,
  };
}
