/** Scenes of newer versions of the app. */
import { connected } from './sample.js';

const notes =
  '### Added\n\n- Filter by level, role, permissions and last login, each with its count.\n- Keep filters under a name.\n\n### Fixed\n\n- A person who was invited twice is shown once.';
const found = { state: 'found', update: { version: '1.2.0', notes, installs: true } };
const byHand = { state: 'found', update: { ...found.update, installs: false } };
const long = { state: 'found', update: { ...found.update, notes: `${notes}\n\n`.repeat(6) } };

const script = (look, install = [{ never: true }]) => ({
  ...connected,
  look_for_update: look.map((ok) => ({ ok })),
  install_update: install,
  stop_update: [{ ok: null }],
});

async function open(page) {
  await page.getByRole('article').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('updates');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
}

async function install(page) {
  await open(page);
  await page.getByRole('button', { name: 'Install now' }).click();
}

const error = { code: 'update_refused', fields: {}, retryable: false };
const step = (event) => [{ events: [event], never: true }];

export const updateScenes = [
  {
    name: 'update-banner',
    script: script([found]),
    play: (page) => page.getByRole('button', { name: "See what's new" }).waitFor(),
  },
  {
    name: 'update-banner-640',
    size: [640, 760],
    script: script([found]),
    play: (page) => page.getByRole('button', { name: "See what's new" }).waitFor(),
  },
  { name: 'update-found', script: script([found]), play: open },
  { name: 'update-by-hand', script: script([byHand]), play: open },
  { name: 'update-found-long-640', size: [640, 620], script: script([long]), play: open },
  { name: 'update-newest', script: script([{ state: 'newest' }]), play: open },
  { name: 'update-off', script: script([{ state: 'off', why: 'policy' }]), play: open },
  {
    name: 'update-looking',
    script: { ...connected, look_for_update: [{ ok: { state: 'newest' } }, { never: true }] },
    play: open,
  },
  {
    name: 'update-fetching',
    script: script([found], step({ step: 'fetching', percent: 40 })),
    play: install,
  },
  { name: 'update-installing', script: script([found], step({ step: 'installing' })), play: install },
  {
    name: 'update-installed',
    script: script([found], [{ ok: null }]),
    async play(page) {
      await install(page);
      await page.getByRole('button', { name: 'Restart now' }).waitFor();
    },
  },
  {
    name: 'update-refused',
    script: script([found], [{ error }]),
    async play(page) {
      await install(page);
      await page.getByRole('alert').waitFor();
    },
  },
];
