/**
 * Goes through every screen and state of the built UI in Chromium. In light English every rule of axe is applied; in
 * dark and in forced colors the contrast is, and in Spanish it and the names of what is on the page. Nothing may be
 * wider than the window in any of them, and the content security policy may block nothing. Scenes are played in
 * English; the language is changed at their end, as a person would in the middle of their work.
 *
 * `npm run axe` checks all scenes. `npm run axe -- people edit` checks those whose names hold one of the words and
 * writes a screenshot of each look to /screenshots, for people to look at; `npm run axe -- --pictures` does so for all.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { installBackend } from './backend.js';
import { serve } from './server.js';

const light = { colorScheme: 'light', forcedColors: 'none' };
/** What colors cannot change is checked in the first look alone: roles, order and focus are the same in each. */
const ofColor = ['color-contrast', 'link-in-text-block'];
const looks = [
  { name: 'light', media: light },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: ofColor },
  { name: 'forced', media: { colorScheme: 'dark', forcedColors: 'active' }, rules: ofColor },
];
/** What stands behind a dialog is inert, and is looked at in scenes of its own. */
const inReach = { exclude: [['[inert]']] };
/** A translation can leave something without a name. */
const ofNames = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'button-name',
  'empty-heading',
  'html-has-lang',
  'html-lang-valid',
  'label',
  'link-name',
  'select-name',
];
const spanish = { name: 'spanish', media: light, rules: [...ofColor, ...ofNames] };

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds for something to appear: more than one scene is played at a time, on a machine that may be slow. */
const PATIENCE = 20_000;

const given = process.argv.slice(2);
/** The policy forbids WebRTC by a directive that Chromium says it doesn't know; other engines may. */
const UNKNOWN_DIRECTIVE = /^Unrecognized Content-Security-Policy directive 'webrtc'\.$/;

const wanted = given.filter((word) => word !== '--pictures');
const pictures = wanted.length > 0 || given.includes('--pictures');
const here = await readdir(new URL('.', import.meta.url));
const files = here.filter((name) => name.startsWith('scenes-')).sort();
const parts = await Promise.all(files.map((name) => import(`./${name}`)));
const scenes = parts
  .flatMap((part) => Object.values(part).flat())
  .filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

const folder = fileURLToPath(new URL('../../../screenshots/', import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (pictures && wanted.length === 0) await rm(folder, { recursive: true, force: true });
if (pictures) await mkdir(folder, { recursive: true });

const server = await serve();
// The one without windows of its own takes two thirds of the time.
const browsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? browsers.find(existsSync),
  args: flags,
});
let passed = 0;
let failed = 0;

try {
  // Each worker takes the next scene as soon as it is done with one.
  const left = scenes.values();
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(left)));
} finally {
  await browser.close();
  await server.close();
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function work(left) {
  // Every scene is a document of its own in one page: a new page would read the same programs anew, which takes a fifth of the time.
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(forgetScenes);
  const heard = [];
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !UNKNOWN_DIRECTIVE.test(message.text())) {
      heard.push(`console: ${message.text()}`);
    }
  });
  for (const scene of left) {
    for (const [look, problems] of await visit(page, scene, heard)) {
      if (problems.length === 0) passed += 1;
      else failed += 1;
      for (const problem of problems) console.error(`${scene.name} (${look}): ${problem}`);
    }
  }
  await context.close();
}

/** What a scene has stored is not there for the next one. */
function forgetScenes() {
  localStorage.clear();
  sessionStorage.clear();
}

/** Plays a scene once and says, for each look, what is wrong with it; what the page says by itself is in `problems`. */
async function visit(page, scene, problems) {
  const [width, height] = scene.size ?? [1180, 760];
  await page.setViewportSize({ width, height });
  // The scene before may have printed, and left the mouse on something.
  await page.emulateMedia({ ...light, media: 'screen' });
  await page.mouse.move(-1, -1);
  const backend = await page.addInitScript(installBackend, scene.script);
  try {
    await page.goto(server.url);
    await scene.play(page);
  } catch (error) {
    problems.push(error.message.split('\n').slice(0, 6).join(' | '));
  }
  await page.evaluate(axe);
  const found = [];
  for (const look of looks) await judge(look);
  await page.evaluate(speakSpanish);
  await judge(spanish);
  await backend.dispose();
  return found;

  async function judge({ name, media, rules }) {
    await page.emulateMedia(media);
    await page.evaluate(settled);
    problems.push(...(await tooWide(page)), ...(await violations(page, rules)));
    if (pictures) await page.screenshot({ path: `${folder}${scene.name}-${name}.png` });
    found.push([name, problems.splice(0)]);
  }
}

/** When the page has painted what was changed, and no color is on its way to another. */
async function settled() {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await painted();
  const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.all(changing.map((one) => one.finished.catch(() => undefined)));
  await painted();
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

/** What axe finds by all rules, or by those given. */
async function violations(page, rules) {
  // Style sheets are read anew for rules that are still experiments.
  const options = { resultTypes: ['violations'], preload: false, ...(rules && { runOnly: rules }) };
  const context = rules ? inReach : { include: ['html'] };
  const found = await page.evaluate(
    ([context, options]) => window.axe.run(context, options),
    [context, options],
  );
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary.replaceAll('\n', ' ')}`,
    ),
  );
}
