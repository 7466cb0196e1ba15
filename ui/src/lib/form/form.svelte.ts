import type { CommandError, Field, Problems, User } from '../api/generated/bindings';
import type { Cleaned } from '../clean/cleaned';
import { cleanField, isTypedField, type TypedField } from '../clean/field';
import { chooseDashboard, chooseLevel, chooseReports, needsNpi, type Coupling } from '../person/coupling';
import { DRAFT_FIELDS, type Draft } from '../person/draft';
import { formatPhone } from '../person/phone';
import type { Others } from './others.svelte';
import { problemTexts, sorted, troubleTexts, type FieldTexts } from './problems';

export type TextField =
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'suffix1'
  | 'suffix2'
  | 'clinicRole'
  | 'npiNumber'
  | 'phoneNumber';

/** What of the person as they were before decides on what can be chosen. */
export type Before = Pick<User, 'clinicRole' | 'level' | 'canCreateReports'>;

/** The fields of a person while they are filled in: what is typed, what pulls on what, and what is to be fixed. */
export abstract class PersonForm {
  draft: Draft = $state() as Draft;
  /** The last failure, until the next attempt. */
  error: CommandError | null = $state.raw(null);
  /** The server asked to wait before another attempt, and it is not time yet. */
  waiting = $state(false);
  /** Texts of a refusal that belong to no input. */
  loose: string[] = $state.raw([]);
  coupling: Coupling = $state('none');
  /** What cleaning did to each text, until it is typed in again. */
  done: Partial<Record<Field, Cleaned>> = $state({});
  /** What is known of others in the clinic, if anything is. */
  others: Others | null = $state.raw(null);
  /** Set anew whenever an input should take the focus. */
  focus: { field: Field } | null = $state.raw(null);

  #problems: Problems = $state.raw({});
  #refused: { texts: FieldTexts; sent: string } = $state.raw({ texts: {}, sent: '' });
  #touched: Partial<Record<Field, true>> = $state({});
  #revealed = $state(false);
  #checks = 0;
  /** Ends when the latest check has answered. */
  protected checked: Promise<void> = Promise.resolve();

  /** The fields that can be typed in, in the order of the form. */
  abstract readonly inputs: readonly Field[];
  abstract readonly base: Before;
  /** The fields that are marked as changed. */
  abstract readonly edited: readonly Field[];
  /** How the form calls the person. */
  abstract readonly called: string;
  /** What would be sent; nothing if there is nothing to send. */
  protected abstract readonly sends: object | null;

  /** The problems that are known without the server. */
  #local: FieldTexts = $derived.by(() => ({
    ...problemTexts(this.#problems, this.inputs),
    ...troubleTexts(this.typed, this.sends),
  }));
  /** The fields that keep the draft from being sent. A refusal holds for what was refused, not for a corrected draft. */
  toFix = $derived.by(() => {
    const local = this.#local;
    const refused = this.#refused.sent === JSON.stringify(this.sends) ? this.#refused.texts : {};
    return this.inputs.filter((field) => local[field] ?? refused[field]);
  });
  /** What stands beside each input: problems if something was typed, and what the server refused. */
  texts: FieldTexts = $derived.by(() => {
    const local = this.#local;
    const texts: FieldTexts = {};
    for (const field of this.inputs) {
      const typed = this.#revealed || this.#touched[field];
      const found = this.#refused.texts[field] ?? (typed ? local[field] : undefined);
      if (found) texts[field] = found;
    }
    return texts;
  });
  /** Reports are being turned on, and there is no NPI number to sign them with. */
  asksForNpi = $derived.by(
    () => this.draft.canCreateReports && !this.base.canCreateReports && needsNpi(this.draft),
  );

  /** Judges the draft without the server. */
  protected abstract judge(): Promise<Problems>;
  /** Another key is asked for. */
  protected abstract unauthorized(error: CommandError): void;

  /** The texts as they stand in the inputs. */
  protected get typed(): Partial<Record<TypedField, string>> {
    return this.draft;
  }

  /** Someone else of this name, when someone new is entered. */
  get namesake(): User | null {
    return null;
  }

  type(field: TextField, text: string) {
    this.became(field, { ...this.draft, [field]: text });
  }

  /** The input was left: its text is cleaned, and an NPI that was asked for is now missed. */
  leave(field: TextField & TypedField) {
    this.#tidy(field);
    if (field !== 'npiNumber') return;
    if (this.asksForNpi) this.#touched.npiNumber = true;
    if (this.#touched.npiNumber) void this.others?.look(this.draft.npiNumber);
  }

  /** Enter sends the form without any input being left. */
  protected tidy() {
    for (const field of DRAFT_FIELDS) if (isTypedField(field)) this.leave(field);
  }

  /** Puts the cleaned text in place of what was typed or pasted. A text that was not touched stays as it is saved. */
  #tidy(field: TextField & TypedField) {
    if (!this.#touched[field]) return;
    const cleaned = cleanField(field, this.draft[field]);
    this.draft[field] = field === 'phoneNumber' ? formatPhone(cleaned.text) : cleaned.text;
    if (cleaned.notes.length > 0) this.done[field] = cleaned;
  }

  chooseLevel(level: string) {
    const { draft, coupling } = chooseLevel(this.draft, level, this.coupling);
    this.coupling = coupling;
    this.became('level', draft);
  }

  chooseDashboard(on: boolean) {
    const { draft, coupling } = chooseDashboard(this.draft, on);
    this.coupling = coupling;
    this.became('hasDashboardAccess', draft);
  }

  chooseReports(on: boolean) {
    const { draft, asksForNpi } = chooseReports(this.draft, on);
    this.became('canCreateReports', draft);
    if (asksForNpi) this.focus = { field: 'npiNumber' };
  }

  chooseStudies(on: boolean) {
    this.became('canManageStudies', { ...this.draft, canManageStudies: on });
  }

  /** Shows everything that is to be fixed, and puts the cursor on the first. */
  reveal() {
    this.#revealed = true;
    const [field] = this.toFix;
    if (field) this.focus = { field };
  }

  /** The key was refused or is missing: nothing works until there is another. */
  get needsKey(): boolean {
    return this.error?.code === 'unauthorized' || this.error?.code === 'no_key';
  }

  /** Another key might help. The person asks for it, if the server only said that this one lacks the permission. */
  replaceKey() {
    if (this.error) this.unauthorized(this.error);
  }

  protected failed(error: CommandError) {
    this.error = error;
    if (this.needsKey) this.unauthorized(error);
  }

  /** Puts each text of a refusal beside its input; what has no input stays above. Says whether any has one. */
  protected refuse(error: CommandError): boolean {
    const { texts, loose } = sorted(error.fields, this.inputs);
    this.loose = loose;
    const [first] = this.inputs.filter((field) => texts[field]);
    if (!first) return false;
    this.#refused = { texts, sent: JSON.stringify(this.sends) };
    this.focus = { field: first };
    return true;
  }

  /** What failed before was told; this is another attempt. */
  protected forget() {
    this.error = null;
    this.loose = [];
    this.#refused = { texts: {}, sent: '' };
  }

  protected became(field: Field, draft: Draft) {
    this.draft = draft;
    this.done[field] = undefined;
    this.#touched[field] = true;
    this.#refused = { ...this.#refused, texts: { ...this.#refused.texts, [field]: undefined } };
    this.look();
  }

  /** Has the draft checked, in the order of typing: an answer that a later keystroke has overtaken is dropped. */
  protected look() {
    const turn = ++this.#checks;
    if (!this.sends) {
      this.#problems = {};
      this.checked = Promise.resolve();
      return;
    }
    this.checked = this.judge().then(
      (problems) => {
        if (turn === this.#checks) this.#problems = problems;
      },
      // Sending checks once more, so a check that fails must not stand in the way.
      () => undefined,
    );
  }
}
