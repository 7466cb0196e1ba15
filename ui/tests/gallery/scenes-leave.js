/** Scenes of leaving and coming back: revoking, restoring, the people who are revoked, offboarding. */
import { connected, failure, listed, people } from './sample.js';

const [sarah, dana, , , kai] = people;
const ana = people[10];
const INVITATION = `inv_${'a'.repeat(32)}`;
const AT = new Date(2026, 10, 24, 14, 14).toISOString();

const base = { ...connected, hold_window: [{ ok: null }], list_revoked: [{ ok: [] }] };
const refused = failure('conflict', { message: 'The last owner of a clinic keeps their access.' });
const unanswered = failure('outcome_unknown').error;

async function menu(page, name = 'Sarah Marie Johnson') {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Copy ID' }).waitFor();
}

async function choose(page, item, name) {
  await menu(page, name);
  await page.getByRole('menuitem', { name: item }).click();
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** What is seen after a revocation that ended so. */
function revoking(name, reply, seen, more = {}) {
  return {
    name,
    ...more,
    script: { ...base, revoke_access: [reply] },
    async play(page) {
      await choose(page, 'Revoke access…');
      await press(page, 'Revoke access');
      await seen(page);
    },
  };
}

const step = (kind, outcome, differs = {}) => ({
  step: kind,
  outcome,
  invitationId: null,
  finding: null,
  error: null,
  at: AT,
  ...differs,
});

const receiptOf = (steps, differs = {}) => ({
  ok: { at: AT, by: 'Dana Okafor', person: sarah, steps, noted: true, ...differs },
});

const done = receiptOf([
  step('access', 'done'),
  step('invitation', 'done', { invitationId: INVITATION }),
  step('verify', 'done', { finding: 'confirmed' }),
  step('verify', 'done', { finding: 'invitation_revoked', invitationId: INVITATION }),
]);

const halfWay = receiptOf(
  [
    step('access', 'failed', { error: refused.error }),
    step('invitation', 'unknown', { invitationId: INVITATION, error: unanswered }),
    step('verify', 'unknown', { finding: 'no_status' }),
    step('verify', 'unknown', { invitationId: INVITATION, error: failure('offline').error }),
  ],
  { noted: false },
);

/** What is seen after an offboarding that ended so. */
function leaving(name, reply, seen, more = {}, others = {}) {
  return {
    name,
    ...more,
    script: { ...base, someone_left: [reply], ...others },
    async play(page) {
      await choose(page, 'Offboard…');
      await press(page, 'Revoke access');
      await seen(page);
    },
  };
}

const text = (words) => (page) => page.getByText(words).first().waitFor();

const ago = (day) => new Date(2026, 10, day, 9, 5).toISOString();

/** Three who are revoked: of the second it is not known, because the answer never came. */
const someRevoked = {
  ...base,
  list_people: [listed(people.filter((one) => one !== ana && one !== kai))],
  list_revoked: [
    {
      ok: [
        { user: ana, at: AT, by: 'Dana Okafor', certain: true },
        { user: kai, at: ago(20), by: 'Dana Okafor', certain: false },
        { user: people[9], at: ago(3), by: '', certain: true },
      ],
    },
  ],
  list_receipts: [
    {
      ok: [
        done.ok,
        { ...halfWay.ok, person: kai, at: ago(20), noted: true },
        { ...done.ok, person: people[9], at: ago(3), by: '' },
      ],
    },
  ],
};

async function revokedView(page) {
  await page.getByRole('button', { name: /^Revoked/ }).click();
  await page.getByText('We lost the connection before').first().waitFor();
}

async function receipts(page) {
  await revokedView(page);
  await press(page, 'Receipts');
  await page.getByRole('dialog', { name: 'Receipts' }).waitFor();
}

async function keptReceipt(page) {
  await receipts(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Kai Lindqvist/ })
    .click();
  await page.getByText('Some steps failed').first().waitFor();
}

export const leaveScenes = [
  { name: 'leave-revoked-view', script: someRevoked, play: revokedView },
  { name: 'leave-revoked-view-640', size: [640, 760], script: someRevoked, play: revokedView },
  {
    name: 'leave-revoked-mark',
    script: { ...someRevoked, list_people: [listed([ana, kai, sarah])] },
    play: (page) => page.getByText('Possibly revoked').first().waitFor(),
  },
  { name: 'leave-receipts', script: someRevoked, play: receipts },
  {
    name: 'leave-receipts-failed',
    script: { ...someRevoked, list_receipts: [failure('internal')] },
    play: receipts,
  },
  { name: 'leave-receipt-kept', size: [1180, 900], script: someRevoked, play: keptReceipt },
  { name: 'leave-menu', script: base, play: (page) => menu(page) },
  {
    name: 'leave-menu-table-640',
    size: [640, 760],
    script: base,
    async play(page) {
      await press(page, 'Table');
      await menu(page);
    },
  },
  {
    name: 'leave-menu-edit',
    script: base,
    async play(page) {
      await press(page, 'Edit Sarah Marie Johnson');
      await page.getByRole('dialog').getByRole('button', { name: 'More for Sarah Marie Johnson' }).click();
      await page.getByRole('menuitem', { name: 'Copy ID' }).waitFor();
    },
  },
  {
    name: 'leave-revoke',
    script: base,
    async play(page) {
      await choose(page, 'Revoke access…');
      await page.getByRole('alertdialog', { name: "Revoke Sarah's access?" }).waitFor();
    },
  },
  {
    name: 'leave-revoke-640',
    size: [640, 560],
    script: base,
    async play(page) {
      // Far below what is on the page in so small a window.
      await page.getByRole('searchbox').fill(people[2].lastName);
      await choose(page, 'Revoke access…', `${people[2].firstName} ${people[2].lastName}`);
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'leave-revoke-owner',
    script: { ...base, list_people: [listed([sarah, dana, kai])] },
    async play(page) {
      await choose(page, 'Revoke access…', 'Dana Okafor');
      await page.getByRole('checkbox').first().click();
      await page.getByText('Dana Okafor is the last admin').waitFor();
    },
  },
  revoking('leave-revoking', { never: true }, text('Revoking…')),
  revoking('leave-revoked', { ok: { noted: true } }, text(/^Revoked at/)),
  revoking('leave-revoked-not-noted', { ok: { noted: false } }, text('could not be saved on this computer')),
  revoking('leave-revoke-refused', refused, text('Access was not revoked')),
  revoking('leave-revoke-offline', failure('offline'), text('Access was not revoked')),
  revoking('leave-revoke-unknown', failure('outcome_unknown'), text("We don't know whether this worked"), {}),
  revoking('leave-revoke-unauthorized', failure('unauthorized'), (page) =>
    page.getByRole('dialog', { name: 'Replace the key for Northside Imaging' }).waitFor(),
  ),
  {
    name: 'leave-revoke-from-edit',
    script: base,
    async play(page) {
      await press(page, 'Edit Sarah Marie Johnson');
      await page.getByRole('dialog').getByRole('button', { name: 'More for Sarah Marie Johnson' }).click();
      await page.getByRole('menuitem', { name: 'Revoke access…' }).click();
      await page.locator('button:focus', { hasText: 'Cancel' }).waitFor();
    },
  },
  {
    name: 'leave-restore',
    script: { ...base, revoke_access: [{ ok: { noted: true } }] },
    async play(page) {
      await choose(page, 'Revoke access…', 'Ana Ruiz');
      await press(page, 'Revoke access');
      await press(page, 'Restore');
      await page.getByRole('alertdialog', { name: "Restore Ana's access?" }).waitFor();
    },
  },
  {
    name: 'leave-restored',
    script: {
      ...base,
      revoke_access: [{ ok: { noted: true } }],
      restore_access: [{ ok: { noted: true } }],
    },
    async play(page) {
      await choose(page, 'Revoke access…', 'Ana Ruiz');
      await press(page, 'Revoke access');
      await press(page, 'Restore');
      await press(page, 'Restore access');
      const dialog = page.getByRole('alertdialog', { name: "Ana's access is restored" });
      await dialog
        .getByText(/^Restored at/)
        .and(dialog.locator(':not([role=status])'))
        .waitFor();
      await dialog
        .getByRole('status')
        .filter({ hasText: /^Restored at/ })
        .waitFor();
    },
  },
  {
    name: 'leave-edit-last-admin',
    script: { ...base, list_people: [listed([sarah, ana, kai])] },
    async play(page) {
      await press(page, 'Edit Ana Ruiz');
      await page.getByLabel('Level', { exact: true }).selectOption('member');
      await press(page, 'Review changes');
      await page.getByText('Ana Ruiz is the last admin').waitFor();
    },
  },
  {
    name: 'leave-receipts-none',
    script: { ...someRevoked, list_receipts: [{ ok: [] }] },
    play: receipts,
  },
  {
    name: 'leave-plan-again',
    // With another admin: else the warning about the last one comes first.
    script: { ...someRevoked, list_people: [listed([ana, dana, kai, sarah])] },
    async play(page) {
      await choose(page, 'Offboard…', 'Ana Ruiz');
      await page.getByText('Access is revoked once more').waitFor();
    },
  },
  {
    name: 'leave-plan',
    script: base,
    async play(page) {
      await choose(page, 'Offboard…');
      await page.getByRole('dialog', { name: 'Offboard Sarah Johnson' }).waitFor();
    },
  },
  leaving('leave-working', { never: true }, text("Removing Sarah Johnson's access…")),
  leaving('leave-nothing-sent', failure('offline'), text('Nothing was sent')),
  leaving('leave-receipt', done, text('Sarah Johnson no longer has access'), { size: [1180, 900] }),
  leaving('leave-receipt-640', done, text('Sarah Johnson no longer has access'), { size: [640, 700] }),
  leaving('leave-half-way', halfWay, text('Some steps failed'), { size: [1180, 900] }),
  leaving(
    'leave-saved',
    done,
    async (page) => {
      await press(page, 'Save as text');
      await page.getByText('Saved in Downloads as').waitFor();
    },
    {},
    { save_receipt: [{ ok: { path: '/downloads/Receipt Sarah Johnson 2026-11-24.txt' } }] },
  ),
  leaving(
    'leave-save-failed',
    done,
    async (page) => {
      await press(page, 'Save as text');
      await page.getByText('The receipt was not saved').waitFor();
    },
    {},
    { save_receipt: [failure('internal')] },
  ),
  leaving('leave-printed', done, async (page) => {
    await page.getByText('Sarah Johnson no longer has access').waitFor();
    await page.emulateMedia({ media: 'print' });
  }),
];
