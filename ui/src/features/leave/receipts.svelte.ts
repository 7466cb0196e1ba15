/** The receipts of those who left, as they were written down on this computer. */
import { call, toCommandError } from '../../lib/api/call';
import type { CommandError, Receipt } from '../../lib/api/generated/bindings';

export class Receipts {
  /** The latest first. */
  all = $state.raw<readonly Receipt[]>([]);
  loading = $state(false);
  error = $state.raw<CommandError | null>(null);

  #turn = 0;

  /** Reads them again. What a later reading has overtaken is dropped. */
  async load(clinicId: string): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    try {
      const all = await call('list_receipts', { clinicId });
      if (turn === this.#turn) [this.all, this.error] = [all, null];
    } catch (thrown) {
      if (turn === this.#turn) this.error = toCommandError(thrown);
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }
}
