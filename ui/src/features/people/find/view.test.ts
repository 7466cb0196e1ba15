import { expect, it } from 'vitest';
import { GIVEN_COLUMNS } from './columns';
import { NO_FILTERS } from './filters';
import { FIRST_VIEW, readView, viewText, type View } from './view';

const view: View = {
  query: 'sarah',
  filters: {
    ...NO_FILTERS,
    levels: ['admin'],
    reports: false,
    login: { kind: 'between', from: '2026-01-01', to: null },
    attention: true,
  },
  sort: { by: 'login', down: true },
  layout: 'table',
  columns: GIVEN_COLUMNS.map((column) =>
    column.id === 'npi' ? { ...column, shown: true, width: 200 } : column,
  ),
  first: 'usr_1',
  selected: 'usr_2',
  named: [{ name: 'Nurses', filters: { ...NO_FILTERS, roles: ['Nurse Manager'] } }],
  revoked: true,
};

it('comes back as it was', () => {
  expect(readView(viewText(view))).toEqual(view);
});

it('forgets the filter for what changed since last time', () => {
  const changed = { ...view, filters: { ...NO_FILTERS, changed: true } };
  expect(readView(viewText(changed)).filters).toEqual(NO_FILTERS);
});

it.each([null, '', '{', '[]', '"text"', '7', '{"filters":3,"sort":[],"columns":{},"named":"x","first":7}'])(
  'is the first view where nothing can be read: %s',
  (text) => {
    expect(readView(text)).toEqual(FIRST_VIEW);
  },
);

it('loses only the fields that are damaged', () => {
  const damaged = {
    ...view,
    sort: { by: 'shoe size' },
    layout: 'heap',
    filters: { ...view.filters, login: { kind: 'over', days: 'many' }, roles: [7, 'Scribe'] },
    columns: [
      { id: 'email', width: 9999, shown: true },
      { id: 'email', width: 'wide' },
      { id: 'shoes', width: 100 },
    ],
    named: [{ name: ' ' }, { name: 'Nurses', filters: null }],
  };
  const read = readView(JSON.stringify(damaged));
  expect(read).toMatchObject({
    query: 'sarah',
    sort: FIRST_VIEW.sort,
    layout: 'cards',
    filters: { login: null, roles: ['Scribe'], reports: false },
    named: [{ name: 'Nurses', filters: NO_FILTERS }],
  });
  expect(read.columns).toHaveLength(GIVEN_COLUMNS.length);
  expect(read.columns.slice(0, 2)).toEqual([
    { id: 'name', shown: true, width: 248 },
    { id: 'email', shown: true, width: 640 },
  ]);
});
