/** Scenes of what the app is, and of the licenses of others. */
import { connected } from './sample.js';

async function about(page) {
  await page.getByRole('article').first().waitFor();
  await page.getByRole('button', { name: 'Clinic Northside Imaging' }).click();
  await page.getByRole('menuitem', { name: 'About Clinic Roster' }).click();
  await page.getByRole('dialog', { name: 'Clinic Roster' }).waitFor();
}

async function licences(page) {
  await about(page);
  await page.getByRole('button', { name: 'Licenses' }).click();
  await page.getByText('@floating-ui/core').waitFor();
}

async function byPalette(page) {
  await page.getByRole('article').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Licenses');
  await page.keyboard.press('Enter');
  await page.getByText('@floating-ui/core').waitFor();
}

async function open(page, name) {
  await licences(page);
  await page.getByRole('textbox', { name: 'Filter packages' }).fill(name);
  await page.getByText(name, { exact: true }).click();
  await page.locator('pre').first().waitFor();
}

export const aboutScenes = [
  { name: 'about', script: connected, play: about },
  { name: 'about-640', size: [640, 760], script: connected, play: about },
  { name: 'licences', script: connected, play: byPalette },
  { name: 'licences-640', size: [640, 760], script: connected, play: licences },
  { name: 'licences-open', script: connected, play: (page) => open(page, 'webview2-com') },
  {
    name: 'licences-open-640',
    size: [640, 760],
    script: connected,
    play: (page) => open(page, 'aws-lc-sys'),
  },
  {
    name: 'licences-nothing',
    script: connected,
    async play(page) {
      await licences(page);
      await page.getByRole('textbox', { name: 'Filter packages' }).fill('zzzz');
      await page.getByText('Nothing matches').waitFor();
    },
  },
];
