/** Somebody left: whom it is about, what will be done, and the receipt of what was. */
import { call, toCommandError } from '../../lib/api/call';
import type { CommandError, Receipt, User } from '../../lib/api/generated/bindings';
import { guardsOf, type Surroundings } from './guards';
import { unsettled } from './receipt';
import { needsKey } from './refusal';
import { keyError, retry } from './retry';

export type LeftPhase = 'find' | 'warning' | 'confirm' | 'working' | 'receipt';

export type LeftEvents = {
  /** Something was done about this person, all of it or not. */
  changed: (user: User) => void;
  unauthorized: (error: CommandError) => void;
};

export class Left {
  phase: LeftPhase = $state('find');
  person: User | null = $state.raw(null);
  receipt: Receipt | null = $state.raw(null);
  /** Why nothing was sent, until the next attempt. */
  error: CommandError | null = $state.raw(null);
  retrying = $state(false);

  readonly #clinicId: string;
  readonly #around: () => Surroundings;
  readonly #events: LeftEvents;

  guards = $derived.by(() => (this.person ? guardsOf(this.#around(), this.person, { kind: 'revoke' }) : []));
  /** What can be tried again. */
  unsettled = $derived(this.receipt ? unsettled(this.receipt) : []);

  constructor(clinicId: string, person: User | null, around: () => Surroundings, events: LeftEvents) {
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
    this.phase = this.guards.length > 0 ? 'warning' : 'confirm';
  }

  chooseAnother(): void {
    this.phase = 'find';
  }

  /** What had to be read was read. */
  agree(): void {
    this.phase = 'confirm';
  }

  async start(): Promise<void> {
    const { person } = this;
    if (!person || this.busy) return;
    this.error = null;
    this.phase = 'working';
    try {
      const receipt = await call('someone_left', { clinicId: this.#clinicId, user: person });
      this.#take(receipt, receipt.steps.find((step) => step.error && needsKey(step.error))?.error ?? null);
    } catch (thrown) {
      this.error = toCommandError(thrown);
      this.phase = 'confirm';
      if (needsKey(this.error)) this.#events.unauthorized(this.error);
    }
  }

  async tryAgain(): Promise<void> {
    const { receipt } = this;
    if (!receipt || this.busy) return;
    this.retrying = true;
    const tried = await retry(this.#clinicId, receipt);
    const kept = await this.#keep(tried);
    this.retrying = false;
    this.#take(kept, keyError(receipt, tried));
  }

  /** The receipt that is kept on this computer tells of every attempt too. */
  async #keep(receipt: Receipt): Promise<Receipt> {
    try {
      await call('keep_receipt', { clinicId: this.#clinicId, receipt });
      return receipt;
    } catch {
      return { ...receipt, noted: false };
    }
  }

  #take(receipt: Receipt, refused: CommandError | null): void {
    this.receipt = receipt;
    this.phase = 'receipt';
    this.#events.changed(receipt.person);
    if (refused) this.#events.unauthorized(refused);
  }
}
