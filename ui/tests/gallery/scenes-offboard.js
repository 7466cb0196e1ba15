/** Scenes of offboarding: the plan, what became of it, and the receipts that are kept. */
import { ana, base, choose, done, halfWay, kai, press, revokedView, someRevoked, text } from './leaving.js';
import { clinic, failure, listed, people, settings, started } from './sample.js';

const [sarah, dana] = people;

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

const inTheme = (theme) => started({ state: 'connected', clinic }, { settings: { ...settings, theme } });

/** The receipt on paper. Contrast is judged as if paper were white, so that light letters are found out too. */
async function printed(page) {
  await page.getByText('Sarah Johnson no longer has access').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.locator('main.printed-receipt').waitFor();
  await page.evaluate(themesLast);
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  if (scheme !== 'light') throw new Error(`Printed in the colors of “${scheme}”`);
}

/** Puts the sheet with the themes last: the receipt has to win over them by its rule, not by when its part was read. */
function themesLast() {
  const sheet = document.querySelector('link[rel=stylesheet]');
  return new Promise((done) => {
    sheet.addEventListener('load', done, { once: true });
    document.head.append(sheet);
  });
}

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

export const offboardScenes = [
  { name: 'leave-receipts', script: someRevoked, play: receipts },
  {
    name: 'leave-receipts-failed',
    script: { ...someRevoked, list_receipts: [failure('internal')] },
    play: receipts,
  },
  { name: 'leave-receipt-kept', size: [1180, 900], script: someRevoked, play: keptReceipt },
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
      await page.getByText("The receipt wasn't saved").waitFor();
    },
    {},
    { save_receipt: [failure('internal')] },
  ),
  leaving('leave-printed', done, printed),
  // Paper is white, whatever theme was chosen.
  leaving('leave-printed-dark', done, printed, {}, { app_start: inTheme('dark') }),
];
