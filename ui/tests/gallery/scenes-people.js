/** Scenes of the people and of what the clinic menu opens. */
import { invitations, listedInvitations } from './invitations.js';
import { clinic, connected, failure, listed, people, started } from './sample.js';

const cards = (page) => page.getByRole('article').first().waitFor();

/** Runs in the page: in how many rows the three rights stand and where in their card, for each way in which they do. */
function placesOfRights() {
  // What is out of sight may not be laid out.
  const cards = [...document.querySelectorAll('article')].filter(
    (card) => card.querySelector('.rights')?.offsetWidth > 0,
  );
  const places = cards.map((card) => {
    const { left } = card.getBoundingClientRect();
    const rights = [...card.querySelectorAll('.rights li')].map((right) => right.getBoundingClientRect());
    const rows = new Set(rights.map((right) => Math.round(right.top))).size;
    return `${rows} row${rows === 1 ? '' : 's'} at ${rights.map((right) => Math.round(right.left - left)).join(', ')}`;
  });
  return [...new Set(places)];
}

async function menu(page, item) {
  await cards(page);
  await page.getByRole('button', { name: 'Clinic Northside Imaging' }).click();
  if (item) await page.getByRole('menuitem', { name: item }).click();
}

async function searchFor(page, text) {
  await cards(page);
  await page.getByRole('searchbox', { name: 'Search people' }).fill(text);
}

const many = Array.from({ length: 10_000 }, (_, index) => ({
  ...people[index % people.length],
  userId: `usr_${(index + 4096).toString(16).padStart(32, '0')}`,
}));

export const peopleScenes = [
  {
    name: 'people',
    script: connected,
    async play(page) {
      await cards(page);
      const places = await page.evaluate(placesOfRights);
      // A list is compared by running down it: one row, and each right at the same place on every card.
      if (places.length !== 1 || !places[0].startsWith('1 row ')) {
        throw new Error(`Rights stand in ${places.join(', and in ')}`);
      }
    },
  },
  { name: 'people-640', size: [640, 760], script: connected, play: cards },
  { name: 'people-2560', size: [2560, 1300], script: connected, play: cards },
  {
    name: 'people-long-clinic-name',
    size: [640, 760],
    script: {
      ...connected,
      app_start: started({
        state: 'connected',
        clinic: {
          ...clinic,
          name: 'Northside Imaging and Nuclear Medicine Associates of Greater Springfield',
        },
      }),
    },
    play: cards,
  },
  {
    name: 'people-10000',
    script: { ...connected, list_people: [listed(many)] },
    async play(page) {
      await page.getByText('10,000 people', { exact: true }).waitFor();
      await page.getByRole('button', { name: /^Edit/ }).first().press('End');
      await page.locator('article[aria-posinset="10000"]').waitFor();
    },
  },
  {
    name: 'people-loading',
    script: { ...connected, list_people: [{ never: true }] },
    play: (page) => page.getByText('Loading…').waitFor(),
  },
  {
    name: 'people-first-page',
    script: { ...connected, list_people: [{ ...listed(people.slice(0, 4)), never: true }] },
    play: cards,
  },
  {
    name: 'people-empty',
    script: { ...connected, list_people: [listed([])] },
    play: (page) => page.getByText('No people yet').waitFor(),
  },
  {
    name: 'people-offline',
    script: { ...connected, list_people: [failure('offline')] },
    play: (page) => page.getByRole('button', { name: 'Try again' }).waitFor(),
  },
  {
    name: 'people-server-error',
    script: { ...connected, list_people: [failure('server', { requestId: 'req_7f3a' })] },
    play: (page) => page.getByText('req_7f3a').waitFor(),
  },
  {
    name: 'people-forbidden',
    script: {
      ...connected,
      list_people: [failure('forbidden', { serverSaid: 'This key may only read invitations.' })],
    },
    play: (page) => page.getByText('may only read invitations').waitFor(),
  },
  {
    name: 'people-nameless',
    script: {
      ...connected,
      list_people: [listed([{ ...people[3], firstName: '', lastName: '' }, ...people.slice(0, 2)])],
    },
    play: cards,
  },
  {
    name: 'people-partial',
    script: {
      ...connected,
      list_people: [
        { events: [{ kind: 'page', users: people.slice(0, 5), skipped: 0 }], ...failure('timeout') },
      ],
    },
    play: cards,
  },
  {
    name: 'people-skipped',
    script: { ...connected, list_people: [listed(people, { skipped: 2 })] },
    play: cards,
  },
  {
    name: 'people-unauthorized',
    script: { ...connected, list_people: [failure('unauthorized')] },
    play: (page) => page.getByRole('dialog', { name: 'Replace the key for Northside Imaging' }).waitFor(),
  },
  {
    name: 'people-search',
    script: connected,
    async play(page) {
      await searchFor(page, 'ivanova');
      await page.getByText('1 of 12').waitFor();
    },
  },
  {
    name: 'people-no-match',
    script: connected,
    async play(page) {
      await searchFor(page, 'zebra');
      await page.getByRole('button', { name: 'Clear search' }).last().waitFor();
    },
  },
  {
    name: 'people-no-match-invited',
    script: { ...connected, list_invitations: [listedInvitations(invitations)] },
    async play(page) {
      await searchFor(page, 'robin keller');
      await page.getByText('Robin Keller has a pending invitation.').waitFor();
    },
  },
  {
    name: 'people-cut-short',
    script: {
      ...connected,
      list_people: [
        {
          events: [{ kind: 'page', users: people.slice(0, 5), skipped: 0 }],
          ok: { people: 5, skipped: 0, superseded: true, changes: { since: null, people: [] } },
        },
      ],
    },
    play: (page) => page.getByText('may be incomplete').waitFor(),
  },
  {
    name: 'people-hint',
    script: connected,
    async play(page) {
      await page
        .getByRole('button', { name: /^Admin without dashboard access/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'clinic-menu', script: connected, play: (page) => menu(page) },
  {
    name: 'clinic-menu-session',
    script: {
      ...connected,
      app_start: started({ state: 'connected', clinic: { ...clinic, kept: 'session' } }),
    },
    play: (page) => menu(page),
  },
  {
    name: 'forget',
    script: connected,
    async play(page) {
      await menu(page, 'Remove this clinic from this computer…');
      await page.getByRole('alertdialog', { name: 'Remove Northside Imaging from this computer?' }).waitFor();
    },
  },
  {
    name: 'forget-failed',
    script: { ...connected, forget_clinic: [failure('internal')] },
    async play(page) {
      await menu(page, 'Remove this clinic from this computer…');
      await page.getByRole('button', { name: 'Remove this clinic' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'forget-key-stays',
    script: {
      ...connected,
      forget_clinic: [failure('keychain_locked', { fields: { key: [`${clinic.id} ${clinic.origin}`] } })],
    },
    async play(page) {
      await menu(page, 'Remove this clinic from this computer…');
      await page.getByRole('button', { name: 'Remove this clinic' }).click();
      await page.getByRole('button', { name: 'Remove without deleting the key' }).waitFor();
    },
  },
  {
    name: 'replace-key',
    script: connected,
    async play(page) {
      await menu(page, 'Replace key…');
      await page.getByRole('dialog', { name: 'Replace the key for Northside Imaging' }).waitFor();
    },
  },
  {
    name: 'replace-key-other-people',
    script: { ...connected, connect_clinic: [failure('conflict', { fields: { otherPeople: [clinic.id] } })] },
    async play(page) {
      await menu(page, 'Replace key…');
      await page.getByLabel('API key').fill('not-a-real-key');
      await page.getByRole('button', { name: 'Replace key' }).click();
      await page.getByRole('button', { name: 'Use this key anyway' }).waitFor();
    },
  },
];
