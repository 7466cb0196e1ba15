/**
 * Goes through every screen and state of the built UI in Chromium, in light, dark and forced colours, and in Spanish:
 * axe must find nothing, nothing may be wider than the window, the content security policy may block nothing. Writes a
 * screenshot of each to /screenshots, for people to look at. Scenes are played in English; the language is changed at
 * their end, as a person would in the middle of their work.
 *
 * `npm run axe` runs all; `npm run axe -- people edit` only the scenes whose names hold one of the words.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { installBackend } from './backend.js';
import { aboutScenes } from './scenes-about.js';
import { connectScenes } from './scenes-connect.js';
import { editScenes } from './scenes-edit.js';
import { findScenes } from './scenes-find.js';
import { leaveScenes } from './scenes-leave.js';
import { invitationScenes } from './scenes-invitations.js';
import { inviteScenes } from './scenes-invite.js';
import { peopleScenes } from './scenes-people.js';
import { settingsScenes } from './scenes-settings.js';
import { updateScenes } from './scenes-updates.js';
import { serve } from './server.js';

const light = { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } };
const looks = [
  light,
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced', media: { colorScheme: 'dark', forcedColors: 'active' } },
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds: for something to appear, and for colours to change. */
const PATIENCE = 8000;
const SETTLE = 100;

const wanted = process.argv.slice(2);
const scenes = [
  ...connectScenes,
  ...peopleScenes,
  ...findScenes,
  ...editScenes,
  ...leaveScenes,
  ...inviteScenes,
  ...invitationScenes,
  ...settingsScenes,
  ...aboutScenes,
  ...updateScenes,
].filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

const folder = fileURLToPath(new URL('../../../screenshots/', import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (wanted.length === 0) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const server = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: flags,
});
let passed = 0;
let failed = 0;

try {
  for (const scene of scenes) {
    for (const [look, problems] of await visit(scene)) {
      if (problems.length === 0) passed += 1;
      else failed += 1;
      for (const problem of problems) console.error(`${scene.name} (${look}): ${problem}`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Plays a scene once and says, for each look, what is wrong with it. */
async function visit(scene) {
  const [width, height] = scene.size ?? [1180, 760];
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  let problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.setDefaultTimeout(PATIENCE);
  try {
    await page.addInitScript(installBackend, scene.script);
    await page.goto(server.url);
    await scene.play(page);
  } catch (error) {
    problems.push(error.message.split('\n').slice(0, 6).join(' | '));
  }
  await page.evaluate(axe);
  const found = [];
  for (const look of looks) await judge(look);
  await page.evaluate(speakSpanish);
  await judge({ ...light, name: 'spanish' });
  await context.close();
  return found;

  async function judge({ name, media }) {
    await page.emulateMedia(media);
    await page.waitForTimeout(SETTLE);
    problems.push(...(await tooWide(page)), ...(await violations(page)));
    await page.screenshot({ path: `${folder}${scene.name}-${name}.png` });
    found.push([name, problems]);
    problems = [];
  }
}

/** What happens in the page when the system is set to another language. */
function speakSpanish() {
  Object.defineProperty(navigator, 'languages', { get: () => ['es-US'] });
  window.dispatchEvent(new Event('languagechange'));
  if (document.documentElement.lang !== 'es') throw new Error('The page does not speak Spanish');
}

async function tooWide(page) {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return excess > 0 ? [`${excess} px wider than the window`] : [];
}

async function violations(page) {
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary.replaceAll('\n', ' ')}`,
    ),
  );
}
