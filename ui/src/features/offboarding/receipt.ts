/** What a receipt says once its steps are read together: what is settled, and what still has to be tried. */
import type { Receipt, ReceiptStep, StepKind } from '../../lib/api/generated/bindings';

/** The present moment, as receipts write it. */
export function now(): string {
  return new Date().toISOString();
}

/** Something that is not settled. `failed`: it is known not to be done; else it is unknown. */
export type Matter = { step: StepKind; invitationId: string | null; failed: boolean };

/** What reading again showed, if that settles the matter, whatever the answer was. */
const SHUT_PERSON = ['gone', 'no_permissions'];
const SHUT_INVITATION = ['invitation_revoked', 'invitation_over', 'invitation_accepted'];

/** What can be tried again, in the order of doing. A later step about the same thing replaces the earlier one. */
export function unsettled(receipt: Receipt): Matter[] {
  const steps = latest(receipt.steps);
  const find = (step: StepKind, id: string | null) =>
    steps.find((one) => one.step === step && one.invitationId === id);
  const matters: Matter[] = [];

  const access = find('access', null);
  const seen = find('verify', null)?.finding ?? '';
  if (access && isOpen(access) && !SHUT_PERSON.includes(seen)) matters.push(matterOf(access));
  else if (acceptedMeanwhile(receipt.steps))
    matters.push({ step: 'access', invitationId: null, failed: true });

  for (const invitation of steps.filter((one) => one.step === 'invitation')) {
    const { invitationId } = invitation;
    const finding = (invitationId && find('verify', invitationId)?.finding) ?? '';
    if (invitationId === null) {
      if (invitation.outcome === 'failed') matters.push(matterOf(invitation));
    } else if (finding === 'invitation_open') matters.push({ ...matterOf(invitation), failed: true });
    else if (isOpen(invitation) && !SHUT_INVITATION.includes(finding)) matters.push(matterOf(invitation));
  }

  for (const verify of steps.filter((one) => one.step === 'verify' && one.error !== null)) {
    const acted = verify.invitationId === null ? 'access' : 'invitation';
    const again = matters.some(
      (matter) => matter.step === acted && matter.invitationId === verify.invitationId,
    );
    if (!again) matters.push(matterOf(verify));
  }
  return matters;
}

/** The whole in a word. */
export function summaryOf(receipt: Receipt): 'done' | 'failed' | 'unknown' {
  const rest = unsettled(receipt);
  if (rest.some((matter) => matter.failed)) return 'failed';
  const unread = latest(receipt.steps).some((step) => step.outcome === 'unknown' && isLooking(step));
  return rest.length > 0 || unread ? 'unknown' : 'done';
}

/** A step that looks for invitations, while the others of its kind revoke one. */
export function isLooking(step: ReceiptStep): boolean {
  return step.step === 'invitation' && step.invitationId === null;
}

function latest(steps: readonly ReceiptStep[]): ReceiptStep[] {
  const byMatter = new Map(steps.map((step) => [`${step.step} ${step.invitationId}`, step]));
  return [...byMatter.values()];
}

/** Accepting an invitation gives access, so a revocation before it is worth nothing. */
function acceptedMeanwhile(steps: readonly ReceiptStep[]): boolean {
  const revoked = steps.findLastIndex((step) => step.step === 'access' && step.outcome === 'done');
  const accepted = steps.findLastIndex((step) => step.finding === 'invitation_accepted');
  const read = steps.findLastIndex((step) => step.finding === 'gone' || step.finding === 'no_permissions');
  return accepted > Math.max(revoked, read);
}

function isOpen(step: ReceiptStep): boolean {
  return step.outcome === 'failed' || step.outcome === 'unknown';
}

function matterOf({ step, invitationId, outcome }: ReceiptStep): Matter {
  return { step, invitationId, failed: outcome === 'failed' };
}
