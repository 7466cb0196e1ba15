/** Scenes of the edit dialog: the form, the review, and everything that saving can lead to. */
import { connected, failure, people, sarah } from './sample.js';

const married = { ...sarah, lastName: 'Johnson-Smith' };

async function open(page, name = 'Sarah Marie Johnson') {
  await page.getByRole('button', { name: `Edit ${name}` }).click();
  await page.getByRole('dialog', { name: `Edit ${name}` }).waitFor();
}

async function marry(page) {
  await open(page);
  await page.getByLabel('Last name').fill('Johnson-Smith');
}

async function review(page) {
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('button', { name: 'Back' }).waitFor();
}

async function save(page) {
  await marry(page);
  await review(page);
  await page.getByRole('button', { name: 'Save 1 change' }).click();
}

/** What is seen after a save that ended so. */
function saving(name, replies, seen) {
  return {
    name,
    script: { ...connected, ...replies },
    async play(page) {
      await save(page);
      await seen(page);
    },
  };
}

const text = (words) => (page) => page.getByText(words).first().waitFor();
const button = (name) => (page) => page.getByRole('button', { name }).waitFor();

export const editScenes = [
  { name: 'edit-clean', script: connected, play: (page) => open(page) },
  {
    name: 'edit-end',
    script: connected,
    async play(page) {
      await open(page);
      await page.getByLabel('Phone number').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
    },
  },
  { name: 'edit-640', size: [640, 700], script: connected, play: (page) => open(page) },
  { name: 'edit-owner', script: connected, play: (page) => open(page, 'Dana Okafor') },
  {
    name: 'edit-long-name',
    script: connected,
    play: (page) => open(page, `${people[2].firstName} ${people[2].lastName}`),
  },
  {
    name: 'edit-roles',
    script: connected,
    async play(page) {
      await open(page);
      await page.getByLabel('Clinic role').click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'edit-suffixes',
    script: connected,
    async play(page) {
      await open(page, 'Kai Lindqvist');
      await page.getByLabel('Suffix 2').click();
      await page.keyboard.press('ArrowDown');
    },
  },
  { name: 'edit-dirty', script: connected, play: marry },
  {
    name: 'edit-admin',
    script: connected,
    async play(page) {
      await open(page, 'Priya Natarajan');
      await page.getByRole('switch', { name: 'Can manage studies' }).click();
    },
  },
  {
    name: 'edit-errors',
    script: connected,
    async play(page) {
      await marry(page);
      await page.getByLabel('First name').fill('');
      await page.getByLabel('NPI number').fill('1234567890');
      await page.getByLabel('Phone number').fill('555');
      await page.keyboard.press('Tab');
      await page.getByText('3 to mend').waitFor();
    },
  },
  {
    name: 'edit-reports-on',
    script: connected,
    async play(page) {
      await open(page, 'Kai Lindqvist');
      await page.getByRole('switch', { name: 'Can create reports' }).click();
    },
  },
  {
    name: 'edit-review',
    script: connected,
    async play(page) {
      await marry(page);
      await review(page);
    },
  },
  {
    name: 'edit-review-risky',
    script: connected,
    async play(page) {
      await open(page);
      await page.getByLabel('Middle name').fill('');
      await page.getByRole('switch', { name: 'Can create reports' }).click();
      await page.getByRole('switch', { name: 'Has dashboard access' }).click();
      await review(page);
    },
  },
  saving('edit-saving', { update_user: [{ never: true }] }, text('Saving…')),
  saving('edit-saved', { update_user: [{ ok: { outcome: 'saved', user: married } }] }, (page) =>
    page.getByRole('article', { name: 'Sarah Marie Johnson-Smith' }).waitFor(),
  ),
  saving(
    'edit-conflict',
    {
      update_user: [
        { ok: { outcome: 'conflict', theirs: { ...sarah, lastName: 'Johnson-Lee' }, fields: ['lastName'] } },
      ],
    },
    button('Use mine'),
  ),
  saving(
    'edit-checking',
    { update_user: [failure('outcome_unknown')], check_update: [{ never: true }] },
    text('Checking…'),
  ),
  saving(
    'edit-unknown',
    { update_user: [failure('outcome_unknown')], check_update: [failure('offline')] },
    button('Check again'),
  ),
  saving(
    'edit-not-saved',
    { update_user: [failure('outcome_unknown')], check_update: [{ ok: { applied: 'none', user: sarah } }] },
    text('It was not saved'),
  ),
  saving(
    'edit-refused',
    {
      update_user: [
        failure('invalid', { fields: { lastName: ['This name is too long for the dashboard.'] } }),
      ],
    },
    text('too long for the dashboard'),
  ),
  saving('edit-offline', { update_user: [failure('offline', { retryable: true })] }, button('Try again')),
  saving(
    'edit-rate-limited',
    { update_user: [failure('rate_limited', { retryable: true, retryAfterMs: 30_000 })] },
    text('Too many requests'),
  ),
  saving(
    'edit-server-error',
    { update_user: [failure('server', { requestId: 'req_7f3a' })] },
    text('Avara has a problem'),
  ),
  saving('edit-gone', { update_user: [failure('not_found')] }, text('no longer')),
  saving('edit-unauthorized', { update_user: [failure('unauthorized')] }, (page) =>
    page.getByRole('dialog', { name: 'Replace the key for Northside Imaging' }).waitFor(),
  ),
  {
    name: 'edit-discard',
    script: connected,
    async play(page) {
      await marry(page);
      await page.keyboard.press('Escape');
      await page.getByRole('alertdialog', { name: 'Discard your changes?' }).waitFor();
    },
  },
];
