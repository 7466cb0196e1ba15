/**
 * What is typed into the forms of a clinic and not sent yet: kept on this computer while it is typed, and offered again
 * if the app or its page ended before it was saved or discarded.
 */
import { getContext, setContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { call } from '../api/call';
import type { DraftForm, Invitation, KeptDraft } from '../api/generated/bindings';
import { Keeper } from './keeper';

export class Drafts {
  /** What was left over, until it is continued or discarded; the latest first. */
  offers = $state.raw<readonly KeptDraft[]>([]);
  /** The invitations that were being changed, as they are now; null for one that could not be read. */
  readonly invitations = new SvelteMap<string, Invitation | null>();
  readonly #clinicId: string;

  constructor(clinicId: string) {
    this.#clinicId = clinicId;
  }

  /** Reads what was left over. If it cannot be read there is nothing to offer, and the app works as usual. */
  async load(): Promise<void> {
    const clinicId = this.#clinicId;
    this.offers = await call('read_drafts', { clinicId }).catch(() => []);
    const changes = this.offers.filter(({ form }) => form === 'invitation');
    await Promise.all(changes.map(({ subject }) => this.#readInvitation(subject)));
  }

  async #readInvitation(invitationId: string) {
    const reading = call('read_invitation', { clinicId: this.#clinicId, invitationId });
    this.invitations.set(invitationId, await reading.catch(() => null));
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

/** What a form goes on with, and who keeps what is typed into it. */
export type TakenUp<Kept> = {
  keeper: Keeper | undefined;
  begun: Kept | null;
  /** When that was left. */
  leftAt: string | undefined;
};

/** To be called while a form is set up. Without a clinic around it, as in tests of a form alone, nothing is kept. */
export function takeUp<Kept>(
  form: DraftForm,
  subject: string,
  read: (text: string) => Kept | null,
): TakenUp<Kept> {
  const drafts = getContext<Drafts | undefined>(key);
  const keeper = drafts?.keeper(form, subject);
  const offer = drafts?.take(form, subject);
  const begun = offer ? read(offer.draft) : null;
  // A draft of another version stays as it is until something is typed.
  if (offer && begun) keeper?.resume(offer.draft);
  return { keeper, begun, leftAt: begun ? offer?.at : undefined };
}
