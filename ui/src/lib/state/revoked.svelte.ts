/** The people whose access was revoked from here, by the app's own ledger: the server's list may leave them out. */
import { call, toCommandError } from '../api/call';
import type { CommandError, RevokedPerson } from '../api/generated/bindings';
import { Receipts } from './receipts.svelte';
import { byPerson, certainlyRevoked } from './revokedPeople';

export class Revoked {
  /** The latest first. */
  people = $state.raw<readonly RevokedPerson[]>([]);
  loading = $state(false);
  error = $state.raw<CommandError | null>(null);

  /** Of offboardings, also of people whose access was restored since. */
  readonly receipts = new Receipts();

  byPerson = $derived(byPerson(this.people));
  /** Whose access is revoked for certain. */
  certain = $derived(certainlyRevoked(this.people));
  /** Whether there is anything to be shown under "Revoked". */
  any = $derived(this.people.length > 0 || this.receipts.all.length > 0);

  #clinicId: string | null = null;
  #turn = 0;

  /** Reads them again. Nothing of another clinic is ever shown, nor what a later reading has overtaken. */
  async load(clinicId: string): Promise<void> {
    const turn = ++this.#turn;
    if (this.#clinicId !== clinicId) this.people = [];
    this.#clinicId = clinicId;
    this.loading = true;
    this.error = null;
    try {
      const people = await call('list_revoked', { clinicId });
      if (turn === this.#turn) {
        this.people = [...people].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
      }
    } catch (thrown) {
      if (turn === this.#turn) this.error = toCommandError(thrown);
    } finally {
      if (turn === this.#turn) {
        this.loading = false;
        // Whoever is revoked anew may have a new receipt.
        void this.receipts.load(clinicId);
      }
    }
  }
}
