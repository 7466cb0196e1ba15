/** The people whose access was revoked from here, by the app's own ledger: the server's list may leave them out. */
import { call, toCommandError } from '../../lib/api/call';
import type { CommandError, RevokedPerson } from '../../lib/api/generated/bindings';
import { byPerson } from './guards';

export class Revoked {
  /** The latest first. */
  people = $state.raw<readonly RevokedPerson[]>([]);
  loading = $state(false);
  error = $state.raw<CommandError | null>(null);

  byPerson = $derived(byPerson(this.people));

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
      if (turn === this.#turn) this.loading = false;
    }
  }
}
