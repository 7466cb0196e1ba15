/** Scenes of who works here: the question, the field in place, and the warnings that go by it. */
import { connected, people } from './sample.js';

const ana = people[10];
const base = { ...connected, hold_window: [{ ok: null }], list_revoked: [{ ok: [] }] };

/** Who works here was never stated, or is this person. */
const unstated = { read_view: [{ ok: { operator: null, operatorAsked: false, view: null } }] };
const stated = ({ userId, firstName, lastName }) => ({
  read_view: [
    { ok: { operator: { userId, name: `${firstName} ${lastName}` }, operatorAsked: true, view: null } },
  ],
});

async function choose(page, item, name = 'Sarah Marie Johnson') {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

export const whoScenes = [
  {
    name: 'leave-who-are-you',
    script: { ...base, ...unstated },
    async play(page) {
      await page.getByRole('button', { name: 'Choose who you are…' }).click();
      await page.getByLabel('Find yourself in the list').fill('da');
    },
  },
  {
    name: 'leave-done-by',
    size: [640, 700],
    script: { ...base, ...unstated },
    async play(page) {
      await choose(page, 'Revoke access…');
      await page.getByLabel('Done by').fill('dan');
    },
  },
  {
    name: 'leave-is-it-you',
    script: { ...base, ...unstated },
    async play(page) {
      await choose(page, 'Offboard…', 'Ana Ruiz');
      await page.getByText('Are you Ana Ruiz?').waitFor();
    },
  },
  {
    name: 'leave-this-is-you',
    script: { ...base, ...stated(ana) },
    async play(page) {
      await page.getByText('You', { exact: true }).waitFor();
      await choose(page, 'Offboard…', 'Ana Ruiz');
      await page.getByText('This is you').waitFor();
    },
  },
];
