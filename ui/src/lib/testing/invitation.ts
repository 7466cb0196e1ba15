/** A fictional invitation for tests. */
import type { Invitation } from '../api/generated/bindings';

export const INVITATION = `inv_${'a'.repeat(32)}`;

/** With what differs. */
export function invitation(differs: Partial<Invitation> = {}): Invitation {
  return {
    invitationId: INVITATION,
    userId: `usr_${'a'.repeat(32)}`,
    clinicId: '00000000-0000-4000-8000-000000000001',
    status: 'sent',
    email: 'robin.keller@hospital.example',
    firstName: 'Robin',
    middleName: null,
    lastName: 'Keller',
    suffix1: 'MD',
    suffix2: null,
    clinicRole: 'Radiologist',
    level: 'member',
    canCreateReports: true,
    canManageStudies: false,
    hasDashboardAccess: false,
    npiNumber: '1003000126',
    phoneNumber: null,
    invitedSource: 'dashboard',
    inviterId: null,
    invitedByApiKeyId: null,
    createdAt: '2026-11-20T12:00:00Z',
    updatedAt: null,
    expiry: { kind: 'never' },
    ...differs,
  };
}
