/** Trying again what did not work when somebody left. What is done is left alone, and every new step joins the receipt. */
import { call, stream, toCommandError } from '../../lib/api/call';
import type {
  CommandError,
  Finding,
  Invitation,
  Receipt,
  ReceiptStep,
  StepKind,
  StepOutcome,
  User,
} from '../../lib/api/generated/bindings';
import { now, unsettled } from './receipt';
import { needsKey } from './refusal';

type About = Partial<Pick<ReceiptStep, 'invitationId' | 'finding' | 'error'>>;

/** The receipt with what was tried. Never throws: a failure is a step like any other. */
export async function retry(clinicId: string, receipt: Receipt): Promise<Receipt> {
  const attempt = new Attempt(clinicId, receipt);
  for (const { step, invitationId } of unsettled(receipt)) {
    if (attempt.stopped) break;
    if (step === 'access') await attempt.revokeAccess();
    else if (step === 'verify' && invitationId === null) await attempt.readPerson();
    else if (invitationId === null) await attempt.lookForInvitations();
    else await attempt.revokeInvitation(invitationId, step === 'verify');
  }
  return attempt.receipt;
}

class Attempt {
  receipt: Receipt;
  /** Another key is needed first: the rest stays as it is. */
  stopped = false;
  readonly #clinicId: string;

  constructor(clinicId: string, receipt: Receipt) {
    this.#clinicId = clinicId;
    this.receipt = receipt;
  }

  async revokeAccess(): Promise<void> {
    const done = await this.#act('access', null, () =>
      call('revoke_access', { clinicId: this.#clinicId, user: this.receipt.person }),
    );
    if (!this.stopped) await this.readPerson(done);
  }

  async readPerson(done = this.#accessDone()): Promise<void> {
    try {
      const user = await call('read_user', {
        clinicId: this.#clinicId,
        userId: this.receipt.person.userId,
      });
      const powerless = mayAnything(this.receipt.person) && !mayAnything(user);
      if (powerless) this.#add('verify', 'done', { finding: 'no_permissions' });
      else if (done) this.#add('verify', 'done', { finding: 'confirmed' });
      else this.#add('verify', 'unknown', { finding: 'no_status' });
    } catch (thrown) {
      const error = toCommandError(thrown);
      if (error.code === 'not_found') this.#add('verify', 'done', { finding: 'gone' });
      else this.#add('verify', 'unknown', { error });
    }
  }

  async lookForInvitations(): Promise<void> {
    const found: Invitation[] = [];
    try {
      const { skipped, superseded } = await stream(
        'list_invitations',
        { clinicId: this.#clinicId },
        ({ invitations }) => found.push(...invitations.filter((one) => this.#letsIn(one))),
      );
      // A list that was cut short may have left out the very one.
      if (superseded) this.#add('invitation', 'failed', {});
      else this.#add('invitation', skipped > 0 ? 'unknown' : found.length > 0 ? 'done' : 'nothing_to_do', {});
    } catch (thrown) {
      this.#add('invitation', 'failed', { error: toCommandError(thrown) });
      return;
    }
    for (const { invitationId } of found) if (!this.stopped) await this.revokeInvitation(invitationId);
  }

  /** Looks first: another attempt or somebody else may have revoked it, and only reading tells whose it is. */
  async revokeInvitation(invitationId: string, lookOnly = false): Promise<void> {
    const before = await this.#read(invitationId);
    if (before === null) return;
    const finding = findingOf(before);
    if (finding !== 'invitation_open' || lookOnly) return this.#saw(invitationId, finding);
    await this.#act('invitation', invitationId, () =>
      call('revoke_invitation', { clinicId: this.#clinicId, invitationId, userId: before.userId }),
    );
    if (this.stopped) return;
    const after = await this.#read(invitationId);
    if (after) this.#saw(invitationId, findingOf(after));
  }

  /** Whether it could still be accepted, by this person or at their address: one of them may have another address. */
  #letsIn(invitation: Invitation): boolean {
    const { userId, email } = this.receipt.person;
    const isTheirs = invitation.userId === userId || plain(invitation.email) === plain(email);
    return isTheirs && findingOf(invitation) === 'invitation_open';
  }

  async #read(invitationId: string): Promise<Invitation | null> {
    try {
      return await call('read_invitation', { clinicId: this.#clinicId, invitationId });
    } catch (thrown) {
      this.#add('verify', 'unknown', { invitationId, error: toCommandError(thrown) });
      return null;
    }
  }

  #saw(invitationId: string, finding: Finding): void {
    const shut = finding === 'invitation_revoked' || finding === 'invitation_over';
    this.#add('verify', shut ? 'done' : 'failed', { invitationId, finding });
  }

  async #act(
    step: StepKind,
    invitationId: string | null,
    send: () => Promise<{ noted: boolean }>,
  ): Promise<boolean> {
    try {
      const { noted } = await send();
      this.receipt = { ...this.receipt, noted: this.receipt.noted && noted };
      this.#add(step, 'done', { invitationId });
      return true;
    } catch (thrown) {
      const error = toCommandError(thrown);
      this.#add(step, error.code === 'outcome_unknown' ? 'unknown' : 'failed', { invitationId, error });
      return false;
    }
  }

  #add(step: StepKind, outcome: StepOutcome, about: About): void {
    const at = now();
    const added = { step, outcome, invitationId: null, finding: null, error: null, ...about, at };
    this.receipt = { ...this.receipt, at, steps: [...this.receipt.steps, added] };
    if (about.error && needsKey(about.error)) this.stopped = true;
  }

  #accessDone(): boolean {
    return this.receipt.steps.findLast((one) => one.step === 'access')?.outcome === 'done';
  }
}

/** The error that asks for another key, if one of the new steps ended so. */
export function keyError(before: Receipt, after: Receipt): CommandError | null {
  const added = after.steps.slice(before.steps.length);
  return added.find((step) => step.error && needsKey(step.error))?.error ?? null;
}

function plain(email: string): string {
  return email.trim().toLowerCase();
}

function mayAnything(user: User): boolean {
  return user.canCreateReports || user.canManageStudies || user.hasDashboardAccess;
}

function findingOf({ status, expiry }: Invitation): Finding {
  if (status === 'revoked') return 'invitation_revoked';
  if (status === 'accepted') return 'invitation_accepted';
  const over = expiry.kind === 'at' && Date.parse(expiry.value) <= Date.now();
  return status === 'rejected' || over ? 'invitation_over' : 'invitation_open';
}
