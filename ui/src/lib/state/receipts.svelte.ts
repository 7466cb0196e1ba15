/** The receipts of offboardings that are saved on this computer. */
import { call, toCommandError } from '../api/call';
import type { CommandError, Receipt } from '../api/generated/bindings';

export class Receipts {
  /** The latest first. */
  all = $state.raw<readonly Receipt[]>([]);
  loading = $state(false);
  error = $state.raw<CommandError | null>(null);

  #turn = 0;

  /** Whether there is one about this person. */
  has(userId: string): boolean {
    return this.all.some(({ person }) => person.userId === userId);
  }

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
