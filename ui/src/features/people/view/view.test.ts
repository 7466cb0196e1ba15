import { expect, it } from 'vitest';
import { NO_FILTERS } from '../../../lib/search/filters';
import { GIVEN_COLUMNS } from './columns';
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

it('comes back as it was arranged, without what was looked for', () => {
  const { sort, layout, columns, named } = view;
  expect(readView(viewText(view))).toEqual({ ...FIRST_VIEW, sort, layout, columns, named });
});

it('keeps no name or address of a person', () => {
  expect(viewText(view)).not.toContain('sarah');
  expect(viewText(view)).not.toContain('usr_');
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
    columns: [
      { id: 'email', width: 9999, shown: true },
      { id: 'email', width: 'wide' },
      { id: 'shoes', width: 100 },
    ],
    named: [
      { name: ' ' },
      { name: 'Nurses', filters: null },
      {
        name: 'Scribes',
        filters: { ...view.filters, login: { kind: 'over', days: 'many' }, roles: [7, 'Scribe'] },
      },
    ],
  };
  const read = readView(JSON.stringify(damaged));
  expect(read).toMatchObject({
    sort: FIRST_VIEW.sort,
    layout: 'cards',
    named: [
      { name: 'Nurses', filters: NO_FILTERS },
      { name: 'Scribes', filters: { login: null, roles: ['Scribe'], reports: false } },
    ],
  });
  expect(read.columns).toHaveLength(GIVEN_COLUMNS.length);
  expect(read.columns.slice(0, 2)).toEqual([
    { id: 'name', shown: true, width: 224 },
    { id: 'email', shown: true, width: 640 },
  ]);
});
