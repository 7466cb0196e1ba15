/** Scenes of the edit dialog: the review, and everything that saving can lead to. */
import { marry, open, review } from './editing.js';
import { connected, failure, sarah } from './sample.js';

const married = { ...sarah, lastName: 'Johnson-Smith' };
const clash = {
  update_user: [
    { ok: { outcome: 'conflict', theirs: { ...sarah, lastName: 'Johnson-Lee' }, fields: ['lastName'] } },
  ],
};

async function save(page) {
  await marry(page);
  await review(page);
  await page.getByRole('button', { name: 'Save 1 change' }).click();
}

/** Several changes at once, with one that matters most. */
async function promote(page) {
  await marry(page);
  await page.getByLabel('Middle name').fill('');
  await page.getByLabel('Level', { exact: true }).selectOption('admin');
  await review(page);
}

/** What is seen after a save that ended so. */
function saving(name, replies, seen, more = {}) {
  return {
    name,
    ...more,
    script: { ...connected, ...replies },
    async play(page) {
      await save(page);
      await seen(page);
    },
  };
}

const text = (words) => (page) => page.getByText(words).first().waitFor();
const button = (name) => (page) => page.getByRole('button', { name }).waitFor();

export const saveScenes = [
  {
    name: 'edit-review',
    script: connected,
    async play(page) {
      await marry(page);
      await review(page);
    },
  },
  { name: 'edit-review-admin', script: connected, play: promote },
  { name: 'edit-review-640', size: [640, 700], script: connected, play: promote },
  {
    name: 'edit-review-long-640',
    size: [640, 700],
    script: connected,
    async play(page) {
      await open(page, 'Bartholomew Featherstonehaugh Cholmondeley-Warner');
      await page.getByLabel('Last name').fill('Warner');
      await page.getByLabel('Level', { exact: true }).selectOption('admin');
      await page.getByRole('switch', { name: 'Create and sign reports' }).click();
      await page.getByLabel('NPI number').fill('1003000126');
      await review(page);
    },
  },
  {
    name: 'edit-review-risky',
    script: connected,
    async play(page) {
      await open(page);
      await page.getByLabel('Middle name').fill('');
      await page.getByRole('switch', { name: 'Create and sign reports' }).click();
      await page.getByRole('switch', { name: 'Dashboard access' }).click();
      await review(page);
    },
  },
  saving('edit-saving', { update_user: [{ never: true }] }, text('Saving…')),
  saving('edit-saved', { update_user: [{ ok: { outcome: 'saved', user: married, noted: true } }] }, (page) =>
    page.locator('.confirmation').waitFor(),
  ),
  saving(
    'edit-unrecorded',
    { update_user: [{ ok: { outcome: 'saved', user: married, noted: false } }] },
    text("Saved, but it couldn't be recorded on this computer."),
  ),
  saving('edit-conflict', clash, button('Use mine')),
  saving('edit-conflict-640', clash, button('Use mine'), { size: [640, 700] }),
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
    'edit-unknown-closing',
    { update_user: [failure('outcome_unknown')], check_update: [failure('offline')] },
    async (page) => {
      await button('Check again')(page);
      await page.keyboard.press('Escape');
      await page.getByRole('alertdialog', { name: 'Close without checking again?' }).waitFor();
    },
  ),
  saving(
    'edit-not-saved',
    { update_user: [failure('outcome_unknown')], check_update: [{ ok: { applied: 'none', user: sarah } }] },
    text('Not saved. Nothing was changed.'),
  ),
  {
    name: 'edit-partly',
    script: {
      ...connected,
      update_user: [failure('outcome_unknown')],
      check_update: [{ ok: { applied: 'some', user: married } }],
    },
    async play(page) {
      await marry(page);
      await page.getByLabel('Suffix 2').fill('');
      await review(page);
      await page.getByRole('button', { name: 'Save 2 changes' }).click();
      await page.getByText('Only some changes were saved.').waitFor();
    },
  },
  saving('edit-waiting-question', { update_user: [{ never: true }] }, async (page) => {
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('alertdialog', { name: 'Leave without waiting?' }).waitFor();
  }),
  saving(
    'edit-refused',
    {
      update_user: [
        failure('invalid', { fields: { lastName: ['This name is too long for the dashboard.'] } }),
      ],
    },
    text('too long for the dashboard'),
  ),
  saving(
    'edit-forbidden',
    { update_user: [failure('forbidden', { serverSaid: 'This key may read people, but not change them.' })] },
    text('may read people'),
  ),
  saving('edit-timeout', { update_user: [failure('timeout', { retryable: true })] }, button('Try again')),
  saving('edit-tls', { update_user: [failure('tls', { retryable: true })] }, button('Try again')),
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
];
