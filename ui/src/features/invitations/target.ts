import { call } from '../../lib/api/call';
import type { Invitation, User } from '../../lib/api/generated/bindings';
import type { Target } from '../../lib/editor/target';

/** The open invitations of a clinic, as something that can be edited. */
export function invitationsOf(clinicId: string): Target<Invitation> {
  return {
    judge: (invitation, patch) => call('check_patch', { user: asUser(invitation), patch }),
    async save(base, patch) {
      const { invitationId } = base;
      const answer = await call('update_invitation', { clinicId, invitationId, patch, base });
      if (answer.outcome !== 'saved') return answer;
      return { outcome: 'saved', person: answer.invitation, noted: answer.noted };
    },
    async check({ invitationId }, patch) {
      const found = await call('check_invitation_update', { clinicId, invitationId, patch });
      return { applied: found.applied, person: found.invitation };
    },
    // It was answered or revoked in the meantime, or has expired.
    isOver: ({ code }) => code === 'not_found' || code === 'conflict' || code === 'invitation_closed',
  };
}

/** The person whom an invitation makes. */
function asUser(invitation: Invitation): User {
  const { userId, email, firstName, middleName, lastName, suffix1, suffix2, clinicRole, level } = invitation;
  const { canCreateReports, canManageStudies, hasDashboardAccess, npiNumber, phoneNumber } = invitation;
  const { createdAt, invitedSource } = invitation;
  return {
    userId,
    email,
    firstName,
    middleName,
    lastName,
    suffix1,
    suffix2,
    clinicRole,
    level,
    canCreateReports,
    canManageStudies,
    hasDashboardAccess,
    npiNumber,
    phoneNumber,
    createdAt,
    lastLoginAt: null,
    invitedSource,
  };
}
