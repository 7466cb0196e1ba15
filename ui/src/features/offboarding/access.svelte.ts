/** Revoking or restoring one person's access: from the question to what is known of the outcome. */
import { call, toCommandError } from '../../lib/api/call';
import type { CommandError, User } from '../../lib/api/generated/bindings';
import { guardsOf, isAgreed, type Guard, type GuardContext } from '../../lib/guards/guards';
import { now } from './receipt';
import { isRefusal, needsKey } from './refusal';

export type AccessKind = 'revoke' | 'restore';

export type AccessPhase =
  /** Something must be read and agreed to before the question is asked. */
  | { name: 'warning' }
  | { name: 'confirm' }
  | { name: 'sending' }
  /** Not done; the question stands again. */
  | { name: 'failed'; error: CommandError }
  /** The answer was lost. Nothing can tell what came of it, and it is never repeated by itself. `error`: why a repetition failed. */
  | { name: 'unknown'; error: CommandError | null }
  | { name: 'done'; at: string; noted: boolean };

export type AccessEvents = {
  changed: (kind: AccessKind, user: User) => void;
  /** The answer was lost: the record says so by now. */
  unsure: () => void;
  unauthorized: (error: CommandError) => void;
};

export class Access {
  kind: AccessKind = $state('revoke');

  readonly user: User;
  readonly #clinicId: string;
  readonly #around: () => GuardContext;
  readonly #events: AccessEvents;
  #reached: AccessPhase = $state.raw({ name: 'confirm' });
  #agreed: readonly Guard[] = $state.raw([]);

  /** What is to be agreed to first. */
  guards = $derived.by(() =>
    this.kind === 'revoke' ? guardsOf(this.#around(), this.user, { kind: 'revoke' }) : [],
  );

  /** A warning comes before anything is sent, also one that appears only then. */
  phase: AccessPhase = $derived.by(() => {
    const { name } = this.#reached;
    const warns = (name === 'confirm' || name === 'failed') && !isAgreed(this.guards, this.#agreed);
    return warns ? { name: 'warning' } : this.#reached;
  });

  constructor(
    clinicId: string,
    user: User,
    kind: AccessKind,
    around: () => GuardContext,
    events: AccessEvents,
  ) {
    this.#clinicId = clinicId;
    this.user = user;
    this.#around = around;
    this.#events = events;
    this.ask(kind);
  }

  get busy(): boolean {
    return this.phase.name === 'sending';
  }

  /** Asks the question; the way back from one action is the other. */
  ask(kind: AccessKind): void {
    this.kind = kind;
    this.#agreed = [];
    this.#reached = { name: 'confirm' };
  }

  /** What had to be read was read. */
  agree(): void {
    this.#agreed = this.guards;
  }

  /** Whether the record holds a revocation whose answer was lost: then a refusal may only mean that it worked. */
  #mayBeRevoked(): boolean {
    return this.kind === 'revoke' && this.#around().revoked?.get(this.user.userId)?.certain === false;
  }

  async send(): Promise<void> {
    if (this.busy || this.phase.name === 'warning') return;
    const { kind, user } = this;
    const lost = this.phase.name === 'unknown';
    this.#reached = { name: 'sending' };
    try {
      const args = { clinicId: this.#clinicId, user };
      const { noted } = await call(kind === 'revoke' ? 'revoke_access' : 'restore_access', args);
      this.#reached = { name: 'done', at: now(), noted };
      this.#events.changed(kind, user);
    } catch (thrown) {
      const error = toCommandError(thrown);
      if (error.code === 'outcome_unknown') {
        this.#reached = { name: 'unknown', error: null };
        this.#events.unsure();
      }
      // It may be refused just because it was done already: a refusal does not tell.
      else if (lost || (isRefusal(error) && this.#mayBeRevoked())) this.#reached = { name: 'unknown', error };
      else this.#reached = { name: 'failed', error };
      if (needsKey(error)) this.#events.unauthorized(error);
    }
  }
}
