/** Scenes of the edit dialog: the form, the review, and everything that saving can lead to. */
import { connected, failure, people, sarah } from './sample.js';

const married = { ...sarah, lastName: 'Johnson-Smith' };
const clash = {
  update_user: [
    { ok: { outcome: 'conflict', theirs: { ...sarah, lastName: 'Johnson-Lee' }, fields: ['lastName'] } },
  ],
};

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

/** What the app finds at its start: a change that was typed and not sent. */
const kept = {
  ...connected,
  read_drafts: [
    {
      ok: [
        {
          form: 'edit',
          subject: sarah.userId,
          at: '2026-11-30T14:14:00Z',
          draft: JSON.stringify({
            base: sarah,
            coupling: 'none',
            draft: {
              ...Object.fromEntries(
                ['middleName', 'suffix1', 'suffix2', 'npiNumber', 'phoneNumber'].map((field) => [
                  field,
                  sarah[field] ?? '',
                ]),
              ),
              firstName: sarah.firstName,
              lastName: 'Johnson-Smith',
              clinicRole: sarah.clinicRole,
              level: sarah.level,
              canCreateReports: sarah.canCreateReports,
              canManageStudies: sarah.canManageStudies,
              hasDashboardAccess: sarah.hasDashboardAccess,
            },
          }),
        },
      ],
    },
  ],
};
const unsaved = (page) => page.getByText('You have an unsaved change to Sarah Johnson.').first().waitFor();

export const editScenes = [
  { name: 'edit-offer', script: kept, play: unsaved },
  { name: 'edit-offer-640', size: [640, 700], script: kept, play: unsaved },
  {
    name: 'edit-offer-question',
    script: kept,
    async play(page) {
      await unsaved(page);
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'edit-continued',
    script: kept,
    async play(page) {
      await unsaved(page);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('This is what you typed before the app closed').waitFor();
    },
  },
  {
    name: 'edit-level-help',
    script: connected,
    async play(page) {
      await open(page);
      await page.getByRole('button', { name: 'What levels and permissions mean' }).click();
      await page.getByRole('dialog', { name: 'What levels and permissions mean' }).waitFor();
    },
  },
  {
    name: 'edit-level-help-640',
    size: [640, 700],
    script: connected,
    async play(page) {
      await open(page);
      await page.getByRole('button', { name: 'What levels and permissions mean' }).click();
      await page.getByRole('dialog', { name: 'What levels and permissions mean' }).waitFor();
    },
  },
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
  { name: 'edit-2560', size: [2560, 1300], script: connected, play: (page) => open(page) },
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
      await page.getByRole('switch', { name: 'Manage studies' }).click();
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
      await page.getByText('3 to fix').waitFor();
    },
  },
  {
    name: 'edit-extension',
    script: connected,
    async play(page) {
      await open(page, 'Kai Lindqvist');
      await page.getByLabel('Phone number').fill('555-010-0142 x204');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Leave out “x204”' }).waitFor();
    },
  },
  {
    name: 'edit-reports-on',
    script: connected,
    async play(page) {
      await open(page, 'Kai Lindqvist');
      await page.getByRole('switch', { name: 'Create and sign reports' }).click();
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
    { update_user: [failure('forbidden', { message: 'This key may read people, but not change them.' })] },
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
