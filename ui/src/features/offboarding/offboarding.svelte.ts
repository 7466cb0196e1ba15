/** Offboarding: whom it is about, what will be done, and the receipt of what was. */
import { call, toCommandError } from '../../lib/api/call';
import type { CommandError, Receipt, User } from '../../lib/api/generated/bindings';
import { guardsOf, isAgreed, type Guard, type GuardContext } from '../../lib/guards/guards';
import { unsettled } from './receipt';
import { needsKey } from './refusal';

export type OffboardingPhase = 'find' | 'warning' | 'confirm' | 'working' | 'receipt';

export type OffboardingEvents = {
  /** Something was done about this person, all of it or not. */
  changed: (user: User) => void;
  unauthorized: (error: CommandError) => void;
};

export class Offboarding {
  person: User | null = $state.raw(null);
  receipt: Receipt | null = $state.raw(null);
  /** Why nothing was sent, until the next attempt. */
  error: CommandError | null = $state.raw(null);
  retrying = $state(false);

  readonly #clinicId: string;
  readonly #around: () => GuardContext;
  readonly #events: OffboardingEvents;
  #reached: Exclude<OffboardingPhase, 'warning'> = $state('find');
  #agreed: readonly Guard[] = $state.raw([]);

  guards = $derived.by(() => (this.person ? guardsOf(this.#around(), this.person, { kind: 'revoke' }) : []));
  /** A warning comes before anything is sent, also one that appears only then. */
  phase: OffboardingPhase = $derived.by(() =>
    this.#reached === 'confirm' && !isAgreed(this.guards, this.#agreed) ? 'warning' : this.#reached,
  );
  /** What can be tried again. */
  unsettled = $derived(this.receipt ? unsettled(this.receipt) : []);

  constructor(clinicId: string, person: User | null, around: () => GuardContext, events: OffboardingEvents) {
    this.#clinicId = clinicId;
    this.#around = around;
    this.#events = events;
    if (person) this.choose(person);
  }

  get busy(): boolean {
    return this.phase === 'working' || this.retrying;
  }

  choose(person: User): void {
    this.person = person;
    this.error = null;
    this.#agreed = [];
    this.#reached = 'confirm';
  }

  chooseAnother(): void {
    this.#reached = 'find';
  }

  /** What had to be read was read. */
  agree(): void {
    this.#agreed = this.guards;
  }

  async start(): Promise<void> {
    const { person } = this;
    if (!person || this.phase !== 'confirm') return;
    this.error = null;
    this.#reached = 'working';
    try {
      this.#take(await call('someone_left', { clinicId: this.#clinicId, user: person }), 0);
    } catch (thrown) {
      this.error = toCommandError(thrown);
      this.#reached = 'confirm';
      if (needsKey(this.error)) this.#events.unauthorized(this.error);
    }
  }

  /** Only what is not settled. The answer is the whole receipt, with the new steps after the others. */
  async tryAgain(): Promise<void> {
    const { receipt } = this;
    if (!receipt || this.busy) return;
    this.retrying = true;
    this.error = null;
    const matters = this.unsettled.map(({ step, invitationId }) => ({ step, invitationId }));
    try {
      const tried = await call('retry_leaving', { clinicId: this.#clinicId, receipt, matters });
      this.#take(tried, receipt.steps.length);
    } catch (thrown) {
      this.error = toCommandError(thrown);
      if (needsKey(this.error)) this.#events.unauthorized(this.error);
    } finally {
      this.retrying = false;
    }
  }

  #take(receipt: Receipt, before: number): void {
    this.receipt = receipt;
    this.#reached = 'receipt';
    this.#events.changed(receipt.person);
    const refused = receipt.steps.slice(before).find((step) => step.error && needsKey(step.error));
    if (refused?.error) this.#events.unauthorized(refused.error);
  }
}
