/** Scenes of the invite dialog: the form, who has the address already, the review, and every outcome. */
import { daysAgo, failure, people } from './sample.js';
import { findings, inviting, openInvitations, robin } from './invitations.js';

const [sarah] = people;
const act = (page, name) => page.getByRole('button', { name, exact: true }).click();
const text = (words) => (page) => page.getByText(words).first().waitFor();

async function open(page) {
  await openInvitations(page);
  await act(page, 'Invite…');
  await page.getByRole('dialog', { name: 'Invite someone' }).waitFor();
}

async function fill(page) {
  await open(page);
  await page.getByLabel('Email').fill('robin.keller@hospital.example');
  await act(page, 'Radiologist');
  await page.getByLabel('First name').fill('Robin');
  await page.getByLabel('Last name').fill('Keller');
  await page.getByLabel('Suffix 1').fill('MD');
  await page.getByLabel('NPI number').fill('1003000126');
}

async function review(page) {
  await fill(page);
  await act(page, 'Review the invitation');
  await page.getByRole('heading', { name: 'Invite Robin Keller?' }).waitFor();
}

/** What the form says of an address. */
const address = (name, replies, seen, more = {}) => ({
  name,
  ...more,
  script: { ...inviting, ...replies },
  async play(page) {
    await open(page);
    await page.getByLabel('Email').fill(sarah.email);
    await page.keyboard.press('Tab');
    await seen(page);
  },
});

/** What is seen after sending ended so. */
const sending = (name, replies, seen, more = {}) => ({
  name,
  ...more,
  script: { ...inviting, ...replies },
  async play(page) {
    await review(page);
    await act(page, 'Invite Robin');
    await seen(page);
  },
});

const lost = { invite_user: [failure('outcome_unknown')] };
const found = findings('person', { users: [sarah] });

export const inviteScenes = [
  { name: 'invite', script: inviting, play: open },
  { name: 'invite-640', size: [640, 700], script: inviting, play: open },
  {
    name: 'invite-filled',
    script: inviting,
    async play(page) {
      await fill(page);
      await page.getByLabel('Email').scrollIntoViewIfNeeded();
      await page.getByText('No one uses this address yet').waitFor();
    },
  },
  {
    name: 'invite-errors',
    script: { ...inviting, check_new_user: [{ ok: { email: ['email_format'], lastName: ['empty'] } }] },
    async play(page) {
      await open(page);
      await act(page, 'Review the invitation');
      await page.getByText('2 to fix').waitFor();
    },
  },
  address('invite-looking', { look_for_email: [{ never: true }] }, text('Checking whether')),
  address('invite-person', { look_for_email: [found] }, text('at this clinic already uses')),
  address(
    'invite-revoked-person',
    {
      look_for_email: [found],
      list_revoked: [{ ok: [{ user: sarah, at: daysAgo(3), by: 'Dana', certain: true }] }],
    },
    text('Their access was revoked'),
  ),
  address(
    'invite-invited',
    { look_for_email: [findings('invited', { invitations: [robin] })] },
    text('has already been invited at this address'),
  ),
  {
    name: 'invite-pasted',
    script: inviting,
    async play(page) {
      await open(page);
      await page.getByLabel('Email').fill('"Keller, Robin" <robin.keller@hospitl.example>;');
      await page.keyboard.press('Tab');
      await page.getByText('Did you mean @hospital.example?').first().waitFor();
    },
  },
  address('invite-not-looked', { look_for_email: [failure('offline')] }, text('check whether someone')),
  { name: 'invite-review', script: inviting, play: review },
  { name: 'invite-review-640', size: [640, 700], script: inviting, play: review },
  sending('invite-sending', { invite_user: [{ never: true }] }, text('Sending…')),
  sending(
    'invite-sent',
    { invite_user: [{ ok: { user: sarah, noted: true } }] },
    text('Robin Keller was invited'),
  ),
  sending('invite-offline', { invite_user: [failure('offline')] }, text("Avara can't be reached")),
  sending(
    'invite-refused',
    { invite_user: [failure('invalid', { fields: { npiNumber: ['This NPI is in use.'] } })] },
    text('This NPI is in use.'),
  ),
  sending(
    'invite-overtaken',
    { invite_user: [failure('email_taken')], look_for_email: [findings('nothing'), found] },
    text('at this clinic already uses'),
  ),
  sending(
    'invite-found',
    { ...lost, look_for_email: [findings('nothing'), findings('invited', { invitations: [robin] })] },
    text('The invitation was sent'),
  ),
  sending('invite-nothing', lost, text('You can invite again')),
  sending(
    'invite-unknown',
    { ...lost, look_for_email: [findings('nothing'), failure('offline')] },
    text("We still don't know"),
  ),
  {
    name: 'invite-discard',
    script: inviting,
    async play(page) {
      await fill(page);
      await page.keyboard.press('Escape');
      await page.getByRole('alertdialog', { name: 'Discard your changes?' }).waitFor();
    },
  },
];
