import { call } from '../../lib/api/call';
import type { CommandError, Problems, User } from '../../lib/api/generated/bindings';
import { actOf } from './act';
import { changesOf, type Change } from './changes';
import { chooseDashboard, chooseLevel, chooseReports, needsNpi, type Coupling } from './coupling';
import { formatPhone } from './digits';
import { DRAFT_FIELDS, draftOf, fieldsOf, holds, patchOf, type Draft, type DraftField } from './draft';
import { clashesOf, rebased, type Choice, type Choices, type Clash } from './merge';
import { problemTexts, sorted, type FieldTexts } from './problems';

/** Where the dialog stands. Every way out of `saving` but `saved` keeps the draft. */
export type Phase =
  | { name: 'editing' }
  | { name: 'review' }
  | { name: 'saving' }
  | { name: 'conflict'; theirs: User; clashes: Clash[] }
  /** The answer was lost and we are looking. */
  | { name: 'checking' }
  /** The answer was lost and looking failed too. */
  | { name: 'unknown' }
  | { name: 'not_saved' }
  | { name: 'partly'; saved: Change[]; missing: Change[] }
  | { name: 'gone' }
  | { name: 'saved' };

export type Events = {
  saved: (user: User) => void;
  /** The person was read anew and is not as the card shows them. */
  seen: (user: User) => void;
  unauthorized: (error: CommandError) => void;
};

export type TextField =
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'suffix1'
  | 'suffix2'
  | 'clinicRole'
  | 'npiNumber'
  | 'phoneNumber';

/** One person being edited, from the first keystroke to the answer of the server. */
export class Edit {
  /** What the draft is compared with: the person as last read. */
  base: User = $state.raw() as User;
  draft: Draft = $state() as Draft;
  phase: Phase = $state.raw({ name: 'editing' });
  /** The last failure, until the next attempt. */
  error: CommandError | null = $state.raw(null);
  /** Texts of a refusal that belong to no input. */
  loose: string[] = $state.raw([]);
  coupling: Coupling = $state('none');
  choices: Choices = $state({});
  /** Set anew whenever an input should take the focus. */
  focus: { field: DraftField } | null = $state.raw(null);

  #problems: Problems = $state.raw({});
  #refused: { texts: FieldTexts; patch: string } = $state.raw({ texts: {}, patch: '' });
  #touched: Partial<Record<DraftField, true>> = $state({});
  #revealed = $state(false);
  #check: Promise<void> = Promise.resolve();
  #checks = 0;
  #events: Events;

  patch = $derived(patchOf(this.base, this.draft));
  changes = $derived(changesOf(this.base, this.patch));
  act = $derived(actOf(this.base, this.changes));
  dirty = $derived(this.changes.length > 0);
  edited = $derived(fieldsOf(this.patch));
  busy = $derived(this.phase.name === 'saving' || this.phase.name === 'checking');
  /** The fields that keep the draft from being saved. A refusal holds for what was refused, not for a mended draft. */
  toMend = $derived.by(() => {
    const local = problemTexts(this.#problems);
    const refused = this.#refused.patch === JSON.stringify(this.patch) ? this.#refused.texts : {};
    return DRAFT_FIELDS.filter((field) => local[field] ?? refused[field]);
  });
  /** What stands beside each input: problems where something was typed, and what the server refused. */
  texts: FieldTexts = $derived.by(() => {
    const local = problemTexts(this.#problems);
    const texts: FieldTexts = {};
    for (const field of DRAFT_FIELDS) {
      const typed = this.#revealed || this.#touched[field];
      const found = this.#refused.texts[field] ?? (typed ? local[field] : undefined);
      if (found) texts[field] = found;
    }
    return texts;
  });
  /** Reports are being turned on, and there is no NPI number to sign them with. */
  asksForNpi = $derived(this.draft.canCreateReports && !this.base.canCreateReports && needsNpi(this.draft));
  allChosen = $derived(
    this.phase.name === 'conflict' && this.phase.clashes.every((clash) => this.choices[clash.field]),
  );

  constructor(user: User, events: Events) {
    this.base = user;
    this.draft = draftOf(user);
    this.#events = events;
  }

  type(field: TextField, text: string) {
    this.#became({ ...this.draft, [field]: text }, field);
  }

  /** The input was left: numbers are shown as they are read, and an NPI that was asked for is now missed. */
  leave(field: DraftField) {
    if (field === 'phoneNumber') this.draft.phoneNumber = formatPhone(this.draft.phoneNumber);
    if (field === 'npiNumber' && this.asksForNpi) this.#touched.npiNumber = true;
  }

  chooseLevel(level: string) {
    const { draft, coupling } = chooseLevel(this.draft, level, this.coupling);
    this.coupling = coupling;
    this.#became(draft, 'level');
  }

  chooseDashboard(on: boolean) {
    const { draft, coupling } = chooseDashboard(this.draft, on);
    this.coupling = coupling;
    this.#became(draft, 'hasDashboardAccess');
  }

  chooseReports(on: boolean) {
    const { draft, asksForNpi } = chooseReports(this.draft, on);
    this.#became(draft, 'canCreateReports');
    if (asksForNpi) this.focus = { field: 'npiNumber' };
  }

  chooseStudies(on: boolean) {
    this.#became({ ...this.draft, canManageStudies: on }, 'canManageStudies');
  }

  /** Shows everything that is to mend, the first of it under the cursor. */
  reveal() {
    this.#revealed = true;
    const [field] = this.toMend;
    if (field) this.focus = { field };
  }

  async review() {
    await this.#check;
    if (this.phase.name !== 'editing' || !this.dirty) return;
    if (this.toMend.length > 0) return this.reveal();
    // What failed before was told; this is another attempt.
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
    this.#look();
    await this.review();
  }

  async save() {
    const { base, patch } = this;
    this.#forget();
    this.phase = { name: 'saving' };
    try {
      const answer = await call('update_user', { userId: base.userId, patch, base });
      if (answer.outcome === 'saved') this.#done(answer.user);
      else this.#clashed(answer.theirs, answer.fields);
    } catch (thrown) {
      await this.#failed(thrown as CommandError);
    }
  }

  /** Looks what became of a change whose answer was lost. */
  async check() {
    const { base, patch, changes } = this;
    this.#forget();
    this.phase = { name: 'checking' };
    try {
      const { applied, user } = await call('check_update', { userId: base.userId, patch });
      if (applied === 'all') return this.#done(user);
      if (applied === 'none') this.phase = { name: 'not_saved' };
      else {
        const saved = changes.filter((change) => holds(user, patch, change.field));
        const missing = changes.filter((change) => !saved.includes(change));
        this.#adopt(user, {});
        this.phase = { name: 'partly', saved, missing };
      }
    } catch (thrown) {
      this.error = thrown as CommandError;
      this.phase = { name: 'unknown' };
      if (this.needsKey) this.#events.unauthorized(this.error);
    }
  }

  /** The key was refused or is missing: nothing works until there is another. */
  get needsKey(): boolean {
    return this.error?.code === 'unauthorized' || this.error?.code === 'no_key';
  }

  /** Another key may help: asked for by hand, where the server only said that this one may not. */
  replaceKey() {
    if (this.error) this.#events.unauthorized(this.error);
  }

  #done(user: User) {
    this.phase = { name: 'saved' };
    this.#events.saved(user);
  }

  #clashed(theirs: User, fields: Parameters<typeof clashesOf>[3]) {
    this.choices = {};
    this.phase = { name: 'conflict', theirs, clashes: clashesOf(this.base, theirs, this.draft, fields) };
  }

  async #failed(error: CommandError) {
    if (error.code === 'outcome_unknown') return this.check();
    this.error = error;
    this.phase = { name: error.code === 'not_found' ? 'gone' : 'review' };
    if (error.code === 'invalid') this.#refuse(error);
    if (this.needsKey) this.#events.unauthorized(error);
  }

  /** Puts each text of a refusal beside its input; what has no input stays above. */
  #refuse(error: CommandError) {
    const { texts, loose } = sorted(error.fields);
    this.loose = loose;
    const [first] = DRAFT_FIELDS.filter((field) => texts[field]);
    if (!first) return;
    this.#refused = { texts, patch: JSON.stringify(this.patch) };
    this.phase = { name: 'editing' };
    this.focus = { field: first };
  }

  #forget() {
    this.error = null;
    this.loose = [];
    this.#refused = { texts: {}, patch: '' };
  }

  #adopt(user: User, choices: Choices) {
    this.draft = rebased(this.base, user, this.draft, choices);
    this.base = user;
    this.coupling = 'none';
    this.#events.seen(user);
  }

  #became(draft: Draft, field: DraftField) {
    this.draft = draft;
    this.#touched[field] = true;
    this.#refused = { ...this.#refused, texts: { ...this.#refused.texts, [field]: undefined } };
    this.#look();
  }

  /** Has the draft checked, in the order of typing: an answer that a later keystroke has overtaken is dropped. */
  #look() {
    const turn = ++this.#checks;
    const { base: user, patch, dirty } = this;
    if (!dirty) {
      this.#problems = {};
      this.#check = Promise.resolve();
      return;
    }
    this.#check = call('check_patch', { user, patch }).then(
      (problems) => {
        if (turn === this.#checks) this.#problems = problems;
      },
      // Saving checks once more, so a check that fails must not stand in the way.
      () => undefined,
    );
  }
}
