/** Scenes of leaving and coming back: revoking, restoring, the people who are revoked. */
import { ana, base, choose, kai, menu, press, refused, revokedView, someRevoked, text } from './leaving.js';
import { failure, listed, people } from './sample.js';

const [sarah, dana] = people;

/** What is seen after a revocation that ended so, or after several. */
function revoking(name, reply, seen, more = {}) {
  return {
    name,
    ...more,
    script: { ...base, revoke_access: [reply].flat() },
    async play(page) {
      await choose(page, 'Revoke access…');
      await press(page, 'Revoke access');
      await seen(page);
    },
  };
}

export const leaveScenes = [
  { name: 'leave-revoked-view', script: someRevoked, play: revokedView },
  { name: 'leave-revoked-view-640', size: [640, 760], script: someRevoked, play: revokedView },
  {
    name: 'leave-revoked-no-match',
    script: someRevoked,
    async play(page) {
      await revokedView(page);
      await page.getByRole('searchbox').fill('zebra');
      await page.getByText('Clear search').first().waitFor();
    },
  },
  {
    name: 'leave-revoked-mark',
    script: { ...someRevoked, list_people: [listed([ana, kai, sarah])] },
    play: (page) => page.getByText('Possibly revoked').first().waitFor(),
  },
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
  revoking('leave-revoked-not-noted', { ok: { noted: false } }, text("couldn't be saved on this computer")),
  revoking('leave-revoke-refused', refused, text("Access wasn't revoked")),
  revoking('leave-revoke-offline', failure('offline'), text("Access wasn't revoked")),
  revoking('leave-revoke-unknown', failure('outcome_unknown'), text("We don't know whether this worked"), {}),
  revoking('leave-revoke-in-doubt', [failure('outcome_unknown'), refused], async (page) => {
    await press(page, 'Revoke again');
    await page.getByText('An earlier attempt may have worked').waitFor();
  }),
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
];
