import { call } from '../../../lib/api/call';
import type { CommandError, Field, NewUser, Preset, User } from '../../../lib/api/generated/bindings';
import { cleanEmail } from '../../../lib/clean/email';
import { refusesInvite } from '../../../lib/errors';
import { PersonForm } from '../../../lib/form/form.svelte';
import { m } from '../../../lib/messages';
import { changesOf } from '../../../lib/person/changes';
import { DRAFT_FIELDS, draftOf, patchOf } from '../../../lib/person/draft';
import { shown } from '../../../lib/shown';
import { nameParts, type NameParts } from './displayName';
import { EmailLook } from './emailLook.svelte';
import { meantDomain, type MeantDomain } from './meantDomain';
import { namesakeOf } from './namesakes';
import { newUserOf, NOBODY, withPreset } from './newUser';
import { lookAfter, send, type Sent } from './sending';

/** Where the dialog stands. Every phase but `invited` keeps the draft. */
export type Phase =
  | { name: 'editing' }
  | { name: 'review' }
  | { name: 'sending' }
  /** The answer was lost and we are looking. */
  | { name: 'looking' }
  /** The answer was lost, and nothing is there. */
  | { name: 'nothing' }
  /** The answer was lost, and looking did not tell. */
  | { name: 'unknown' }
  | { name: 'invited'; looked: boolean; noted: boolean };

export type Events = {
  invited(newUser: NewUser): void;
  unauthorized(error: CommandError): void;
};

/** One person being invited, from the first keystroke to what became of it. */
export class Invite extends PersonForm {
  readonly inputs: readonly Field[] = ['email', ...DRAFT_FIELDS];
  readonly base = NOBODY;
  /** Everything is new, so nothing is marked. */
  readonly edited: readonly Field[] = [];
  email = $state('');
  phase: Phase = $state.raw({ name: 'editing' });
  addresses: EmailLook;
  /** The review was asked for and the address is being looked up. */
  reviewing = $state(false);
  /** The address as it stood when it was left: while it is being typed, any domain is half of another. */
  #left = $state('');
  /** It was left another time, and may have been sent just before. */
  #resumed = $state(false);
  /** From what the name was filled in. */
  nameFrom: string | null = $state(null);
  /** The name as it was filled in: while it stands so, it follows the address. */
  #filled: NameParts | null = null;

  #clinicId: string;
  #events: Events;
  #closed = false;
  #blank = JSON.stringify(NOBODY);

  newUser = $derived(newUserOf(this.draft, this.email));
  called = $derived(shown(this.draft.firstName).trim() || m.invite.somebody);
  dirty = $derived(JSON.stringify(this.newUser) !== this.#blank);
  busy = $derived(this.phase.name === 'sending' || this.phase.name === 'looking');
  /** What is granted, with what it means. */
  grants = $derived.by(() => {
    const base = { ...NOBODY, firstName: this.called, email: this.newUser.email, userId: '' };
    const patch = patchOf(NOBODY, { ...this.draft, firstName: '' });
    return changesOf(base, patch);
  });
  /** Confirming gives the person much: Enter must not do it by chance. */
  risky = $derived(this.grants.some((grant) => grant.risk === 'admin' || grant.risk === 'signing'));
  /** What is known of the address as it stands. */
  known = $derived.by(() => this.addresses.of(this.email));
  /** Someone has this address, so no one else can be invited by it. */
  taken = $derived.by(() => {
    const kind = this.known?.finding?.kind;
    return kind === 'person' || kind === 'invited';
  });
  /** Nothing speaks against it that nobody was invited yet. */
  uninvited = $derived.by(() => {
    if (this.#resumed) return this.known?.finding?.kind === 'nothing';
    return !this.taken && !(this.error && refusesInvite(this.error));
  });

  /** Another domain that was probably meant. */
  meant: MeantDomain | null = $derived.by(() =>
    this.others && this.#left === this.email && !this.toFix.includes('email')
      ? meantDomain(this.newUser.email, this.others.neighbors)
      : null,
  );
  #namesake: User | null = $derived.by(() =>
    this.others && !this.taken ? namesakeOf(this.newUser, this.others.neighbors.users()) : null,
  );

  constructor(clinicId: string, events: Events, begin: NewUser = NOBODY) {
    super();
    this.#clinicId = clinicId;
    this.#events = events;
    this.addresses = new EmailLook(clinicId);
    this.draft = draftOf(begin);
    this.email = begin.email;
  }

  /** What is needed to go on with it another time. */
  get begun() {
    return { email: this.email, draft: this.draft, coupling: this.coupling };
  }

  /** Goes on with what was left another time. */
  resume({ email, draft, coupling }: Invite['begun']) {
    this.email = email;
    this.draft = draft;
    this.coupling = coupling;
    this.look();
    this.#resumed = true;
    // Whether it was sent after all is told at once, not only at the review.
    void this.leaveEmail();
  }

  protected get sends() {
    return this.newUser;
  }

  override get namesake() {
    return this.#namesake;
  }

  protected override get typed() {
    return { ...super.typed, email: this.email };
  }

  protected judge() {
    return call('check_new_user', { newUser: this.newUser });
  }

  protected unauthorized(error: CommandError) {
    this.#events.unauthorized(error);
  }

  /** The dialog is gone: no one is told what an answer says later. */
  close() {
    this.#closed = true;
  }

  typeEmail(email: string) {
    this.email = email;
    this.nameFrom = null;
    this.became('email', this.draft);
  }

  /** Takes the domain that was meant. */
  takeMeant() {
    if (!this.meant) return;
    const { email } = this.newUser;
    this.typeEmail(email.slice(0, email.lastIndexOf('@') + 1) + this.meant.domain);
    void this.leaveEmail();
  }

  /** The address was left: it is cleaned, and if it can be one, we look who has it. */
  async leaveEmail() {
    this.#tidyEmail();
    if (!this.email) return;
    await this.checked;
    if (!this.toFix.includes('email')) await this.addresses.look(this.email);
  }

  begin(preset: Preset) {
    this.coupling = 'none';
    this.became('clinicRole', withPreset(this.draft, preset));
  }

  /** Looking takes a while: the button shows it, and what is typed until then is looked at too. */
  async review() {
    if (this.reviewing) return;
    this.reviewing = true;
    try {
      if (await this.#isReady()) {
        this.forget();
        this.phase = { name: 'review' };
      }
    } finally {
      this.reviewing = false;
    }
  }

  /** Whether it can be reviewed; if not, what is in the way is shown. */
  async #isReady(): Promise<boolean> {
    let looked: string | null = null;
    this.look();
    while (this.phase.name === 'editing' && !this.#closed) {
      this.#tidyEmail();
      this.tidy();
      await this.checked;
      if (this.toFix.length > 0) {
        this.reveal();
        return false;
      }
      const { email } = this;
      if (looked === email && this.known?.busy === false) break;
      await Promise.all([this.addresses.look(email), this.others?.look(this.draft.npiNumber)]);
      looked = email;
    }
    if (this.phase.name !== 'editing' || this.#closed) return false;
    if (!this.taken) return true;
    this.focus = { field: 'email' };
    return false;
  }

  /** Puts the cleaned address in place of what was typed, and takes the name that stood before it if the person typed none. */
  #tidyEmail() {
    const cleaned = cleanEmail(this.email);
    this.email = cleaned.text;
    this.#left = cleaned.text;
    if (cleaned.notes.length > 0) this.done.email = cleaned;
    const { name } = cleaned;
    const parts = name && this.#isOurs('firstName', 'middleName', 'lastName') ? nameParts(name) : null;
    if (!parts) return;
    const { suffix1, suffix2 } = this.#isOurs('suffix1', 'suffix2') ? parts : this.draft;
    this.#filled = { ...parts, suffix1, suffix2 };
    this.became('lastName', { ...this.draft, ...this.#filled });
    this.nameFrom = name;
  }

  /** Whether the person typed nothing there: it is empty, or as it was filled in from an address. */
  #isOurs(...parts: (keyof NameParts)[]): boolean {
    return (
      !parts.some((part) => this.draft[part].trim()) ||
      parts.every((part) => this.draft[part] === this.#filled?.[part])
    );
  }

  back() {
    this.phase = { name: 'editing' };
  }

  async send() {
    this.forget();
    this.phase = { name: 'sending' };
    this.#take(await send(this.#clinicId, this.newUser, () => (this.phase = { name: 'looking' })));
  }

  /** Looks once more whether it arrived. */
  async lookAgain() {
    this.forget();
    this.phase = { name: 'looking' };
    this.#take(await lookAfter(this.#clinicId, this.newUser.email));
  }

  #take(sent: Sent) {
    if (this.#closed) return;
    switch (sent.is) {
      case 'invited':
        this.phase = { name: 'invited', looked: sent.looked, noted: sent.noted };
        return this.#events.invited(this.newUser);
      case 'nothing':
        this.phase = { name: 'nothing' };
        return;
      case 'unknown':
        this.phase = { name: 'unknown' };
        if (sent.error) this.failed(sent.error);
        return;
      case 'refused':
        this.#refused(sent.error);
    }
  }

  #refused(error: CommandError) {
    this.phase = { name: 'review' };
    if (refusesInvite(error)) this.#overtaken();
    if (error.code === 'invalid' && this.refuse(error)) this.phase = { name: 'editing' };
    this.failed(error);
  }

  /** Someone took the address in the meantime: what was found before no longer holds. */
  #overtaken() {
    this.phase = { name: 'editing' };
    this.focus = { field: 'email' };
    this.addresses.forget();
    void this.leaveEmail();
  }
}
