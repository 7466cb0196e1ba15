/** Revoking one invitation. If the answer never comes, we check what became of it before anything else is done. */
import { call } from '../../lib/api/call';
import type { CommandError, ErrorCode, Invitation } from '../../lib/api/generated/bindings';
import { mayBeOpen, standingNow, type Standing } from '../../lib/invitation/standing';

export type Revoked =
  /** `noted` is false if it could not be recorded on this computer. */
  | { is: 'revoked'; noted: boolean }
  /** It was over already; nothing was revoked. */
  | { is: 'over'; standing: Standing }
  /** Certainly not done. Without an error the answer was lost, and it is still open. */
  | { is: 'not_revoked'; error: CommandError | null }
  /** The answer was lost, and looking failed. */
  | { is: 'unknown'; error: CommandError };

/** What is answered of an invitation that is over, here or by Avara. */
const MAY_BE_OVER: readonly ErrorCode[] = ['invitation_closed', 'conflict', 'refused'];

/** `onlost` is called when the answer is lost and looking begins. */
export async function revoke(clinicId: string, invitation: Invitation, onlost: () => void): Promise<Revoked> {
  const { invitationId, userId } = invitation;
  try {
    const { noted } = await call('revoke_invitation', { clinicId, invitationId, userId });
    return { is: 'revoked', noted };
  } catch (thrown) {
    const error = thrown as CommandError;
    if (error.code === 'outcome_unknown') onlost();
    // It may be over; looking says how.
    else if (!MAY_BE_OVER.includes(error.code)) return { is: 'not_revoked', error };
    return lookAfterRevoking(clinicId, invitation);
  }
}

/** Looks what became of an invitation. */
export async function lookAfterRevoking(clinicId: string, { invitationId }: Invitation): Promise<Revoked> {
  try {
    const invitation = await call('read_invitation', { clinicId, invitationId });
    const standing = standingNow(invitation);
    // Reading tells nothing of the record on this computer, so nothing is said of it.
    if (standing === 'revoked') return { is: 'revoked', noted: true };
    return mayBeOpen(standing) ? { is: 'not_revoked', error: null } : { is: 'over', standing };
  } catch (thrown) {
    return { is: 'unknown', error: thrown as CommandError };
  }
}
