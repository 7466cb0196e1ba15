/** Scenes of finding people: filters, the table, what changed. */
import { connected, daysAgo, listed, people } from './sample.js';

const [sarah, dana, , priya] = people;

const changes = {
  since: daysAgo(1),
  people: [
    { userId: sarah.userId, name: 'Sarah Johnson', kind: 'changed', fields: ['clinicRole', 'level'] },
    { userId: priya.userId, name: 'Priya Natarajan', kind: 'added', fields: [] },
    { userId: `usr_${'f'.repeat(32)}`, name: 'Jo Example', kind: 'gone', fields: [] },
  ],
};

const changed = { ...connected, list_people: [listed(people, { changes })] };

const button = (page, name) => page.getByRole('button', { name, exact: true });

async function table(page) {
  await button(page, 'Table').click();
  await page.getByRole('table', { name: 'People' }).waitFor();
}

async function filters(page) {
  await button(page, 'Filters').click();
  await page.getByRole('checkbox', { name: /^Admin / }).click();
  await page.getByRole('radio', { name: 'Between two dates' }).click();
}

export const findScenes = [
  { name: 'find-filters', size: [1280, 800], script: connected, play: filters },
  { name: 'find-filters-640', size: [640, 760], script: connected, play: filters },
  {
    name: 'find-filtered',
    size: [1280, 800],
    script: connected,
    async play(page) {
      await page.getByRole('button', { name: /^Needs attention/ }).click();
      await page.getByText('3 of 12').waitFor();
    },
  },
  { name: 'find-table', size: [1280, 800], script: connected, play: table },
  { name: 'find-table-1180', script: connected, play: table },
  { name: 'find-table-640', size: [640, 760], script: connected, play: table },
  {
    name: 'find-deleted',
    script: connected,
    async play(page) {
      await page.getByRole('button', { name: /^Admins/ }).click();
      await button(page, 'Saved filter options').click();
      await page.getByRole('menuitem', { name: 'Save these filters…' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Our admins');
      await page.getByRole('button', { name: 'Save filters' }).click();
      await button(page, 'Saved filter options').click();
      await page.getByRole('menuitem', { name: 'Delete “Our admins”' }).click();
      await button(page, 'Undo').waitFor();
    },
  },
  {
    name: 'find-columns',
    script: connected,
    async play(page) {
      await table(page);
      await button(page, 'Columns').click();
      await page.getByRole('checkbox', { name: 'Phone' }).click();
    },
  },
  {
    name: 'find-sort',
    script: connected,
    async play(page) {
      await button(page, 'Sort: Name').click();
      await page.getByRole('menuitemradio', { name: 'Last login, newest first' }).waitFor();
    },
  },
  {
    name: 'find-save',
    script: connected,
    async play(page) {
      await page.getByRole('button', { name: /^Admins/ }).click();
      await button(page, 'Saved filter options').click();
      await page.getByRole('menuitem', { name: 'Save these filters…' }).click();
      await page.getByRole('button', { name: 'Save filters' }).click();
      await page.getByText('Enter a name.').waitFor();
    },
  },
  {
    name: 'find-no-match-filters',
    script: connected,
    async play(page) {
      await page.getByRole('button', { name: /^Admins/ }).click();
      await page.getByRole('searchbox', { name: 'Search people' }).fill(dana.firstName);
      await button(page, 'Clear filters').waitFor();
    },
  },
  {
    name: 'find-changed',
    size: [1280, 800],
    script: changed,
    play: (page) => button(page, 'Show them').waitFor(),
  },
  {
    name: 'find-changed-table-640',
    size: [640, 760],
    script: changed,
    async play(page) {
      await table(page);
      await button(page, 'Show them').click();
      await page.getByText('2 of 12').waitFor();
    },
  },
];
