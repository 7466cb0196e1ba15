/** Fictional invitations, and the replies that scenes about them share. */
import { connected, daysAgo, people } from './sample.js';

export const robin = {
  invitationId: `inv_${'1'.padStart(32, '0')}`,
  userId: `usr_${'a1'.padStart(32, '0')}`,
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
  inviterId: people[1].userId,
  invitedByApiKeyId: null,
  createdAt: daysAgo(5),
  updatedAt: null,
  expiry: { kind: 'at', value: daysAgo(-2.5) },
};

function invitation(index, differs) {
  const [invitationId, userId] = ['inv', 'usr'].map(
    (kind) => `${kind}_${(index + 256).toString(16).padStart(32, '0')}`,
  );
  return {
    ...robin,
    invitationId,
    userId,
    suffix1: null,
    canCreateReports: false,
    npiNumber: null,
    ...differs,
  };
}

export const invitations = [
  robin,
  invitation(2, {
    firstName: 'Ingrid',
    lastName: 'Solberg',
    email: 'ingrid.s@hospital.example',
    clinicRole: 'Front Desk Operator',
    inviterId: null,
    invitedSource: 'api',
    createdAt: daysAgo(1),
    expiry: { kind: 'at', value: daysAgo(-12.2) },
  }),
  invitation(3, {
    firstName: 'Maximiliana Alexandrina',
    lastName: 'von Hohenstein-Featherstonehaugh zu Altenburg',
    email: 'maximiliana.alexandrina.von.hohenstein@radiology.hospital.example',
    clinicRole: 'Certified Registered Nurse Anesthetist',
    level: 'admin',
    expiry: { kind: 'unknown', value: 'soon' },
  }),
  invitation(4, {
    firstName: 'Yusuf',
    lastName: 'Demir',
    email: 'yusuf.demir@hospital.example',
    clinicRole: 'IT Support',
    createdAt: daysAgo(30),
    expiry: { kind: 'at', value: daysAgo(16) },
  }),
  invitation(5, {
    ...people[4],
    invitationId: `inv_${'5'.padStart(32, '0')}`,
    status: 'accepted',
    createdAt: daysAgo(90),
    expiry: { kind: 'never' },
  }),
  invitation(6, {
    firstName: 'Chidi',
    lastName: 'Eze',
    email: 'chidi@hospital.example',
    clinicRole: 'Scribe',
    status: 'rejected',
    createdAt: daysAgo(20),
  }),
  invitation(7, {
    firstName: 'Hana',
    lastName: 'Kobayashi',
    email: 'hana.k@hospital.example',
    clinicRole: 'Nurse Manager',
    status: 'revoked',
    inviterId: `usr_${'f'.repeat(32)}`,
    createdAt: daysAgo(12),
  }),
];

export const listedInvitations = (all, { skipped = 0 } = {}) => ({
  events: [{ kind: 'page', invitations: all, skipped }],
  ok: { invitations: all.length, skipped, superseded: false },
});

export const findings = (found, more = {}) => ({
  ok: { found, users: [], invitations: [], skipped: 0, ...more },
});

/** A connected clinic with the seven, in which nothing speaks against an invitation. */
export const inviting = {
  ...connected,
  list_invitations: [listedInvitations(invitations)],
  check_new_user: [{ ok: {} }],
  look_for_email: [findings('nothing')],
  list_revoked: [{ ok: [] }],
  hold_window: [{ ok: null }],
};

export async function openInvitations(page) {
  await page.getByRole('link', { name: 'Invitations' }).click();
  await page.getByRole('heading', { name: 'Invitations', exact: true }).waitFor();
}
