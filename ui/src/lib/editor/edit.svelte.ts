import type { CommandError, Field, UserPatch } from '../api/generated/bindings';
import { resumed, type Begun } from '../drafts/keptEdit';
import { PersonForm } from '../form/form.svelte';
import { changesOf } from '../person/changes';
import { DRAFT_FIELDS, draftOf, fieldsOf, holds, patchOf, type DraftField } from '../person/draft';
import { changedBesides, clashesOf, rebased, type Choice, type Choices } from '../person/merge';
import { callName, type Person } from '../person/person';
import { saveActionOf } from './saveAction';
import type { Target } from './target';

/** Where the dialog stands. Every way out of `saving` but `saved` keeps the draft. */
export type Phase<P extends Person> =
  | { name: 'editing' }
  | { name: 'review' }
  | { name: 'saving' }
  | { name: 'conflict'; theirs: P; fields: readonly Field[] }
  /** The answer was lost and we are looking. */
  | { name: 'checking' }
  /** The answer was lost and looking failed too. */
  | { name: 'unknown' }
  | { name: 'not_saved' }
  | { name: 'partly'; base: P; patch: UserPatch; saved: DraftField[] }
  /** `lost`: no one can tell anymore what became of the change. */
  | { name: 'gone'; lost: boolean }
  | { name: 'saved' }
  /** Saved, but not recorded on this computer: said before the dialog goes. */
  | { name: 'unrecorded' };

export type Events<P extends Person> = {
  /** `noted` is false if it could not be recorded on this computer: the dialog stays to say so. */
  saved(person: P, noted: boolean): void;
  /** The person is not as they were shown: they were read anew, or the dialog was left before the answer came. */
  seen(person: P): void;
  unauthorized(error: CommandError): void;
};

/** One person or open invitation being edited, from the first keystroke to the answer of the server. */
export class Edit<P extends Person = Person> extends PersonForm {
  readonly inputs = DRAFT_FIELDS;
  /** What the draft is compared with: the person as last read. */
  base: P = $state.raw() as P;
  phase: Phase<P> = $state.raw({ name: 'editing' });
  choices: Choices = $state({});

  #target: Target<P>;
  #events: Events<P>;
  #closed = false;

  called = $derived(callName(this.base));
  patch = $derived(patchOf(this.base, this.draft));
  changes = $derived(changesOf(this.base, this.patch));
  saveAction = $derived(saveActionOf(this.base, this.changes));
  dirty = $derived(this.changes.length > 0);
  edited = $derived(fieldsOf(this.patch));
  busy = $derived(this.phase.name === 'saving' || this.phase.name === 'checking');
  /** What to choose between, while there is a conflict. */
  clashes = $derived(
    this.phase.name === 'conflict'
      ? clashesOf(this.base, this.phase.theirs, this.draft, this.phase.fields)
      : [],
  );
  /** What else they changed, which is taken over without a question. */
  alsoChanged = $derived(
    this.phase.name === 'conflict' ? changedBesides(this.base, this.phase.theirs, this.clashes) : [],
  );
  allChosen = $derived(
    this.phase.name === 'conflict' && this.clashes.every((clash) => this.choices[clash.field]),
  );

  /** `begun`: a change that was begun before, with the person as they were then. */
  constructor(target: Target<P>, person: P, events: Events<P>, begun: Begun<P> | null = null) {
    super();
    this.#target = target;
    this.#events = events;
    const { base, draft, clashes } = begun
      ? resumed(begun, person)
      : { base: person, draft: draftOf(person), clashes: [] };
    this.base = base;
    this.draft = draft;
    if (!begun) return;
    this.coupling = begun.coupling;
    if (clashes.length > 0) this.#clashed(person, clashes);
    this.look();
  }

  /** What is needed to go on with it another time. */
  get begun(): Begun<P> {
    return { base: this.base, draft: this.draft, coupling: this.coupling };
  }

  protected get sends() {
    return this.dirty ? this.patch : null;
  }

  protected judge() {
    return this.#target.judge(this.base, this.patch);
  }

  protected unauthorized(error: CommandError) {
    if (!this.#closed) this.#events.unauthorized(error);
  }

  /** The dialog is gone. A later answer only updates the person's card: no one is asked or told. */
  close() {
    this.#closed = true;
  }

  async review() {
    this.tidy();
    await this.checked;
    if (this.phase.name !== 'editing' || !this.dirty) return;
    if (this.toFix.length > 0) return this.reveal();
    // A refusal stays beside its input, but what failed was told; this is another attempt.
    this.error = null;
    this.loose = [];
    this.phase = { name: 'review' };
  }

  back() {
    this.phase = { name: 'editing' };
  }

  choose(field: DraftField, choice: Choice) {
    this.choices[field] = choice;
  }

  /** Goes on after a conflict: theirs is what the draft is now compared with. */
  async settle() {
    if (this.phase.name !== 'conflict') return;
    this.#adopt(this.phase.theirs, this.choices);
    this.phase = { name: 'editing' };
    this.look();
    await this.review();
  }

  async save() {
    const { base, patch } = this;
    this.forget();
    this.phase = { name: 'saving' };
    try {
      const answer = await this.#target.save(base, patch);
      if (answer.outcome === 'saved') this.#done(answer.person, answer.noted);
      else this.#clashed(answer.theirs, answer.fields);
    } catch (thrown) {
      await this.#notSaved(thrown as CommandError);
    }
  }

  /** Looks what became of a change whose answer was lost. */
  async check() {
    const { base, patch } = this;
    this.forget();
    this.phase = { name: 'checking' };
    try {
      const { applied, person } = await this.#target.check(base, patch);
      if (applied === 'all') return this.#done(person);
      if (applied === 'none') this.phase = { name: 'not_saved' };
      else {
        const saved = fieldsOf(patch).filter((field) => holds(person, patch, field));
        this.#adopt(person, {});
        this.phase = { name: 'partly', base, patch, saved };
      }
    } catch (thrown) {
      const error = thrown as CommandError;
      this.phase = this.#target.isOver(error) ? { name: 'gone', lost: true } : { name: 'unknown' };
      this.failed(error);
    }
  }

  #done(person: P, noted = true) {
    this.phase = { name: noted ? 'saved' : 'unrecorded' };
    if (this.#closed) this.#events.seen(person);
    else this.#events.saved(person, noted);
  }

  #clashed(theirs: P, fields: readonly Field[]) {
    this.choices = {};
    this.phase = { name: 'conflict', theirs, fields };
  }

  async #notSaved(error: CommandError) {
    if (error.code === 'outcome_unknown') return this.check();
    this.phase = this.#target.isOver(error) ? { name: 'gone', lost: false } : { name: 'review' };
    if (error.code === 'invalid' && this.refuse(error)) this.phase = { name: 'editing' };
    this.failed(error);
  }

  #adopt(person: P, choices: Choices) {
    this.draft = rebased(this.base, person, this.draft, choices);
    this.base = person;
    this.coupling = 'none';
    this.#events.seen(person);
  }
}
