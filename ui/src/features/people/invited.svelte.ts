/** Open invitations that a search meets: whoever was just invited is not among the people yet. */
import type { Invitation } from '../../lib/api/generated/bindings';
import { found, type Asked } from '../../lib/invitation/find';
import { soughtIn } from '../../lib/search/asked';
import { Invitations } from '../../lib/state/invitations.svelte';

/** More of them are no answer anymore. */
const MOST = 3;

const PENDING: Asked['filters'] = new Set(['pending']);

/** Milliseconds without another letter before they are read: most searches find someone. */
const REST = 300;

export class Invited {
  readonly #clinicId: string;
  #list = $state.raw<Invitations | null>(null);

  constructor(clinicId: string) {
    this.#clinicId = clinicId;
  }

  /** Has them read a little later, once until they are forgotten, unless the answer is called before. */
  look(): () => void {
    const timer = setTimeout(() => {
      if (this.#list && !this.#list.error) return;
      this.#list = new Invitations();
      // If they can't be read, the search says no less than it did before.
      void this.#list.load(this.#clinicId);
    }, REST);
    return () => clearTimeout(timer);
  }

  /** Others may be open by now. */
  forget(): void {
    this.#list = null;
  }

  matching(text: string, now: Date): readonly Invitation[] {
    // A search that looks for nothing yet would find all of them.
    if (soughtIn(text).every((sought) => sought.trim() === '')) return [];
    const open = this.#list?.items ?? [];
    return found(open, { query: text, filters: PENDING }, now).slice(0, MOST);
  }
}
