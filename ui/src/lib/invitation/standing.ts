/** Where an invitation stands: its status and its expiry, taken together. Expired is not a status of Avara's. */
import type { Invitation } from '../api/generated/bindings';

/** `unsure`: sent, with an expiry that can't be read. `unknown`: a status that this version does not know. */
export type Standing = 'pending' | 'expired' | 'accepted' | 'rejected' | 'revoked' | 'unsure' | 'unknown';

/** An expiry is near for so many milliseconds: three days. */
const NEAR = 3 * 24 * 60 * 60 * 1000;

export function standingOf({ status, expiry }: Invitation, now: Date): Standing {
  if (status === 'accepted' || status === 'rejected' || status === 'revoked') return status;
  if (status !== 'sent') return 'unknown';
  const end = endOf(expiry);
  if (end) return end <= now ? 'expired' : 'pending';
  return expiry.kind === 'never' ? 'pending' : 'unsure';
}

export function standingNow(invitation: Invitation): Standing {
  return standingOf(invitation, new Date());
}

/** Whether it can still be changed and revoked, as far as this version can tell; if it can't, the server decides. */
export function mayBeOpen(standing: Standing): boolean {
  return standing === 'pending' || standing === 'unsure' || standing === 'unknown';
}

/** Whether it ends so soon that something should be done. */
export function isNear(invitation: Invitation, now: Date): boolean {
  const end = endOf(invitation.expiry);
  if (!end || standingOf(invitation, now) !== 'pending') return false;
  return end.getTime() - now.getTime() <= NEAR;
}

/** The moment it ends, if there is one that can be read. */
export function endOf(expiry: Invitation['expiry']): Date | null {
  if (expiry.kind !== 'at') return null;
  const end = new Date(expiry.value);
  return Number.isNaN(end.getTime()) ? null : end;
}
