import { call } from '../../lib/api/call';
import type { CommandError, Invitation, NewUser } from '../../lib/api/generated/bindings';
import { refusesInvite } from '../../lib/errors';
import { mayBeOpen, standingNow } from '../../lib/invitation/standing';
import { again } from './invite/newUser';
import { lookAfter, send, type Sent } from './invite/sending';
import { lookAfterRevoking, revoke, type Revoked } from './revoking';

/** Where one step stands. `needless`: there was nothing to do. */
export type StepState = 'waiting' | 'doing' | 'looking' | 'done' | 'needless' | 'failed' | 'unknown';

/** Where all of it stands, by which the dialog is chosen. */
export type Stage =
  /** The details are being judged; nothing can be sent before. */
  | 'checking'
  | 'asking'
  /** The details would be refused as they are. */
  | 'refused'
  | 'busy'
  /** A step failed for certain, so it can be tried again. */
  | 'failed'
  /** The answer of a step was lost, and looking did not tell. */
  | 'unknown'
  /** They accepted in the meantime. */
  | 'accepted'
  /** Someone else has the address by now. */
  | 'taken'
  | 'done';

export type Events = {
  /** Something became of the invitation, or there is a new one. */
  changed(): void;
  unauthorized(error: CommandError): void;
};

/** A new invitation in place of an old one: revoke, then invite. What fails half-way can be finished. */
export class Resend {
  stage: Stage = $state('checking');
  revoking: StepState = $state('waiting');
  inviting: StepState = $state('waiting');
  /** A step was done, but could not be recorded on this computer. */
  unrecorded = $state(false);
  error: CommandError | null = $state.raw(null);
  /** The server asked to wait before another attempt, and it is not time yet. */
  waiting = $state(false);
  readonly newUser: NewUser;
  /** Whether the old invitation had to be revoked at all. */
  readonly both: boolean;

  #clinicId: string;
  #invitation: Invitation;
  #events: Events;

  busy = $derived(this.stage === 'busy');
  /** The old one is revoked and the new one is not there for certain: leaving now leaves the person without. */
  isHalfway = $derived(
    this.revoking === 'done' &&
      (this.stage === 'failed' || this.stage === 'unknown' || this.stage === 'taken'),
  );

  constructor(clinicId: string, invitation: Invitation, events: Events) {
    this.#clinicId = clinicId;
    this.#invitation = invitation;
    this.#events = events;
    this.newUser = again(invitation);
    this.both = mayBeOpen(standingNow(invitation));
    if (!this.both) this.revoking = 'needless';
  }

  /** What would be refused must be known before anything is revoked. */
  async check() {
    try {
      const problems = await call('check_new_user', { newUser: this.newUser });
      this.stage = Object.keys(problems).length > 0 ? 'refused' : 'asking';
    } catch {
      // It is judged once more on sending.
      this.stage = 'asking';
    }
  }

  /** Begins, or goes on where it stopped. What is done is not done again. */
  async go() {
    if (this.busy) return;
    const lost = this.stage === 'unknown';
    this.error = null;
    this.stage = 'busy';
    if (!this.#isRevoked) await this.#revoke(lost);
    if (this.#isRevoked) await this.#invite(lost && this.inviting === 'unknown');
  }

  replaceKey() {
    if (this.error) this.#events.unauthorized(this.error);
  }

  get #isRevoked(): boolean {
    return this.revoking === 'done' || this.revoking === 'needless';
  }

  async #revoke(lost: boolean) {
    this.revoking = lost ? 'looking' : 'doing';
    const revoked = lost
      ? await lookAfterRevoking(this.#clinicId, this.#invitation)
      : await revoke(this.#clinicId, this.#invitation, () => (this.revoking = 'looking'));
    this.#takeRevoked(revoked);
  }

  #takeRevoked(revoked: Revoked) {
    switch (revoked.is) {
      case 'revoked':
        this.revoking = 'done';
        this.unrecorded ||= !revoked.noted;
        return this.#events.changed();
      case 'over':
        this.revoking = 'needless';
        if (revoked.standing === 'accepted') this.stage = 'accepted';
        return this.#events.changed();
      case 'not_revoked':
        this.revoking = 'failed';
        return this.#stop('failed', revoked.error);
      case 'unknown':
        this.revoking = 'unknown';
        return this.#stop('unknown', revoked.error);
    }
  }

  async #invite(lost: boolean) {
    if (this.stage === 'accepted') return;
    this.inviting = lost ? 'looking' : 'doing';
    const sent = lost
      ? await lookAfter(this.#clinicId, this.newUser.email)
      : await send(this.#clinicId, this.newUser, () => (this.inviting = 'looking'));
    this.#takeSent(sent);
  }

  #takeSent(sent: Sent) {
    switch (sent.is) {
      case 'invited':
        this.inviting = 'done';
        this.stage = 'done';
        this.unrecorded ||= !sent.noted;
        return this.#events.changed();
      case 'nothing':
        this.inviting = 'failed';
        return this.#stop('failed', null);
      case 'unknown':
        this.inviting = 'unknown';
        return this.#stop('unknown', sent.error);
      case 'refused':
        this.inviting = 'failed';
        return this.#stop(refusesInvite(sent.error) ? 'taken' : 'failed', sent.error);
    }
  }

  #stop(stage: Stage, error: CommandError | null) {
    this.stage = stage;
    this.error = error;
    if (error && (error.code === 'unauthorized' || error.code === 'no_key')) this.#events.unauthorized(error);
  }
}
