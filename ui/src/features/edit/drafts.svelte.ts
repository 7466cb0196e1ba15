/**
 * What is typed into the forms of a clinic and not sent yet: kept on this computer while it is typed, and offered again
 * if the app or its page ended before it was saved or discarded.
 */
import { getContext, setContext } from 'svelte';
import { call } from '../../lib/api/call';
import type { DraftForm, KeptDraft } from '../../lib/api/generated/bindings';
import { Keeper } from './keeper';

export class Drafts {
  /** What was left over, until it is continued or discarded; the latest first. */
  offers = $state.raw<readonly KeptDraft[]>([]);
  readonly #clinicId: string;

  constructor(clinicId: string) {
    this.#clinicId = clinicId;
  }

  /** Reads what was left over. If it cannot be read there is nothing to offer, and the app works as usual. */
  async load(): Promise<void> {
    this.offers = await call('read_drafts', { clinicId: this.#clinicId }).catch(() => []);
  }

  /** What was left over of a form that opens now. From here on the form looks after it. */
  take(form: DraftForm, subject: string): KeptDraft | null {
    const found = this.offers.find((offer) => offer.form === form && offer.subject === subject) ?? null;
    if (found) this.#remove(found);
    return found;
  }

  /** Keeps what is typed into a form while it is open. */
  keeper(form: DraftForm, subject: string): Keeper {
    return new Keeper({ clinicId: this.#clinicId, form, subject });
  }

  async discard(offer: KeptDraft): Promise<void> {
    this.#remove(offer);
    const { form, subject } = offer;
    // If it cannot be deleted it is offered once more, which is the safe way round.
    await call('discard_draft', { clinicId: this.#clinicId, form, subject }).catch(() => undefined);
  }

  #remove(offer: KeptDraft) {
    this.offers = this.offers.filter((other) => other !== offer);
  }
}

const key = Symbol('drafts');

/** To be called while the component that stands for a clinic is set up. */
export function provideDrafts(clinicId: string): Drafts {
  const drafts = new Drafts(clinicId);
  void drafts.load();
  return setContext(key, drafts);
}

/** To be called while a form is set up. Without a clinic around it, as in tests of a form alone, nothing is kept. */
export function draftsAround(): Drafts | undefined {
  return getContext<Drafts | undefined>(key);
}
