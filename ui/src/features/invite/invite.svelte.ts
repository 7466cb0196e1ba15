import { call } from '../../lib/api/call';
import type { CommandError, Field, NewUser, Preset } from '../../lib/api/generated/bindings';
import { m } from '../../lib/messages';
import { changesOf } from '../edit/changes';
import { DRAFT_FIELDS, draftOf, patchOf } from '../edit/draft';
import { PersonForm } from '../edit/form.svelte';
import { EmailLook } from './emailLook.svelte';
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

  #clinicId: string;
  #events: Events;
  #closed = false;
  #blank = JSON.stringify(NOBODY);

  newUser = $derived(newUserOf(this.draft, this.email));
  called = $derived(this.draft.firstName.trim() || m.invite.somebody);
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
  /** Somebody has this address, so nobody else can be invited by it. */
  taken = $derived.by(() => {
    const kind = this.known?.finding?.kind;
    return kind === 'person' || kind === 'invited';
  });

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
  }

  protected get sends() {
    return this.newUser;
  }

  protected judge() {
    return call('check_new_user', { newUser: this.newUser });
  }

  protected unauthorized(error: CommandError) {
    this.#events.unauthorized(error);
  }

  /** The dialog is gone: what an answer tells later is for nobody. */
  close() {
    this.#closed = true;
  }

  typeEmail(email: string) {
    this.email = email;
    this.became('email', this.draft);
  }

  /** The address was left: if it can be one, we look who has it. */
  async leaveEmail() {
    if (!this.email.trim()) return;
    await this.checked;
    if (!this.toMend.includes('email')) await this.addresses.look(this.email);
  }

  begin(preset: Preset) {
    this.coupling = 'none';
    this.became('clinicRole', withPreset(this.draft, preset));
  }

  async review() {
    this.look();
    await this.checked;
    if (this.phase.name !== 'editing') return;
    if (this.toMend.length > 0) return this.reveal();
    await this.addresses.look(this.email);
    // Looking takes a while, and typing goes on meanwhile.
    if (this.phase.name !== 'editing' || this.toMend.length > 0 || this.known?.busy !== false) return;
    if (this.taken) {
      this.focus = { field: 'email' };
      return;
    }
    this.forget();
    this.phase = { name: 'review' };
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
    if (error.code === 'conflict') this.#overtaken();
    if (error.code === 'invalid' && this.refuse(error)) this.phase = { name: 'editing' };
    this.failed(error);
  }

  /** Somebody has the address meanwhile: what was found before is no longer so. */
  #overtaken() {
    this.phase = { name: 'editing' };
    this.focus = { field: 'email' };
    this.addresses.forget();
    void this.leaveEmail();
  }
}
