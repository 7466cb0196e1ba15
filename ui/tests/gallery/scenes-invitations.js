/** Scenes of the invitations: the list in each state, editing, revoking, sending a new one. */
import { failure } from './sample.js';
import { invitations, inviting, listedInvitations, openInvitations, robin } from './invitations.js';

const row = (page) => page.getByRole('article', { name: 'Robin Keller, MD' });
const act = (page, name) => page.getByRole('button', { name, exact: true }).click();
const text = (words) => (page) => page.getByText(words).first().waitFor();

async function rows(page) {
  await openInvitations(page);
  await row(page).waitFor();
}

const list = (name, reply, seen, more = {}) => ({
  name,
  ...more,
  script: { ...inviting, list_invitations: [reply] },
  async play(page) {
    await openInvitations(page);
    await seen(page);
  },
});

/** The dialog of a button in Robin's row, and what is done there. */
const dialog = (name, button, replies, play, more = {}) => ({
  name,
  ...more,
  script: { ...inviting, ...replies },
  async play(page) {
    await rows(page);
    await act(page, button);
    await play(page);
  },
});

const REVOKE = "Revoke Robin Keller's invitation";
const RESEND = 'Send new invitation to Robin Keller';
const EDIT = "Edit Robin Keller's invitation";

const then = (name, seen) => async (page) => {
  await act(page, name);
  await seen(page);
};

async function rename(page) {
  await page.getByLabel('Last name').fill('Keller-Roth');
  await act(page, 'Review changes');
  await act(page, 'Save 1 change');
}

export const invitationScenes = [
  { name: 'invitations', script: inviting, play: rows },
  { name: 'invitations-640', size: [640, 760], script: inviting, play: rows },
  { name: 'invitations-2560', size: [2560, 1300], script: inviting, play: rows },
  list('invitations-loading', { never: true }, text('Loading…')),
  list('invitations-empty', listedInvitations([]), text('No invitations yet')),
  list('invitations-offline', failure('offline'), text("Avara can't be reached")),
  list(
    'invitations-skipped',
    listedInvitations(invitations, { skipped: 1 }),
    text("1 invitation isn't shown"),
  ),
  {
    name: 'invitations-filtered',
    script: inviting,
    async play(page) {
      await rows(page);
      await page.getByRole('button', { name: 'Expired: 1' }).click();
      await page.getByText('1 of 7').waitFor();
    },
  },
  {
    name: 'invitations-no-match',
    script: inviting,
    async play(page) {
      await rows(page);
      await page.getByRole('searchbox', { name: 'Search invitations' }).fill('zebra');
      await page.getByText('No invitation matches').waitFor();
    },
  },
  dialog('invitation-edit', EDIT, {}, text('About this invitation')),
  dialog(
    'invitation-edit-gone',
    EDIT,
    { update_invitation: [failure('invitation_closed')] },
    async (page) => {
      await rename(page);
      await page.getByText('can no longer be changed').waitFor();
    },
  ),
  dialog(
    'invitation-edit-conflict',
    EDIT,
    {
      update_invitation: [
        { ok: { outcome: 'conflict', theirs: { ...robin, lastName: 'Kellner' }, fields: ['lastName'] } },
      ],
    },
    async (page) => {
      await rename(page);
      await page.getByRole('button', { name: 'Use mine' }).waitFor();
    },
  ),
  dialog('invitation-revoke', REVOKE, {}, (page) => page.getByRole('alertdialog').waitFor(), {}),
  dialog(
    'invitation-revoke-offline',
    REVOKE,
    { revoke_invitation: [failure('offline')] },
    then('Revoke invitation', text("wasn't revoked")),
  ),
  dialog(
    'invitation-revoked-not-noted',
    REVOKE,
    { revoke_invitation: [{ ok: { noted: false } }] },
    then('Revoke invitation', text("couldn't be saved on this computer")),
  ),
  dialog(
    'invitation-revoke-unknown',
    REVOKE,
    { revoke_invitation: [failure('outcome_unknown')], read_invitation: [failure('timeout')] },
    then('Revoke invitation', text("We still don't know")),
  ),
  dialog(
    'invitation-revoke-accepted',
    REVOKE,
    {
      revoke_invitation: [failure('invitation_closed')],
      read_invitation: [{ ok: { ...robin, status: 'accepted' } }],
    },
    then('Revoke invitation', text('accepted it in the meantime')),
  ),
  dialog('invitation-resend', RESEND, {}, (page) => page.getByRole('alertdialog').waitFor(), {}),
  dialog(
    'invitation-resend-refused',
    RESEND,
    { check_new_user: [{ ok: { clinicRole: ['unknown_role'] } }] },
    text("It can't be sent as it is"),
  ),
  dialog(
    'invitation-resend-half',
    RESEND,
    { revoke_invitation: [{ ok: { noted: true } }], invite_user: [failure('offline')] },
    then('Send new invitation', text('has no pending invitation')),
  ),
  dialog(
    'invitation-resend-half-leave',
    RESEND,
    { revoke_invitation: [{ ok: { noted: true } }], invite_user: [failure('offline')] },
    async (page) => {
      await act(page, 'Send new invitation');
      await act(page, 'Close');
      await page.getByText('Leave this unfinished?').waitFor();
    },
  ),
  dialog(
    'invitation-resend-unknown',
    RESEND,
    {
      revoke_invitation: [{ ok: { noted: true } }],
      invite_user: [failure('outcome_unknown')],
      look_for_email: [failure('offline')],
    },
    then('Send new invitation', text("We still don't know whether the new invitation was sent")),
  ),
  dialog(
    'invitation-resend-done',
    RESEND,
    { revoke_invitation: [{ ok: { noted: true } }], invite_user: [{ ok: { user: robin, noted: true } }] },
    then('Send new invitation', text('has a new invitation')),
  ),
];
