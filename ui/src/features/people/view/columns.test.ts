import { expect, it } from 'vitest';
import {
  ACTIONS_WIDTH,
  completed,
  GIVEN_COLUMNS,
  moved,
  NARROWEST,
  resized,
  shownOrNot,
  widened,
  WIDEST,
  withMost,
} from './columns';

const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id).slice(0, 3);
const column = (columns: readonly { id: string }[], id: string) => columns.find((one) => one.id === id);

it('keeps widths within reason', () => {
  expect(column(resized(GIVEN_COLUMNS, 'role', 200.4), 'role')).toMatchObject({ width: 200 });
  expect(column(resized(GIVEN_COLUMNS, 'role', 1), 'role')).toMatchObject({ width: NARROWEST });
  expect(column(resized(GIVEN_COLUMNS, 'role', 9999), 'role')).toMatchObject({ width: WIDEST });
});

it('never hides the name, and never moves it from the first place', () => {
  expect(column(shownOrNot(GIVEN_COLUMNS, 'name', false), 'name')).toMatchObject({ shown: true });
  expect(column(shownOrNot(GIVEN_COLUMNS, 'role', false), 'role')).toMatchObject({ shown: false });
  expect(ids(moved(GIVEN_COLUMNS, 'level', -1))).toEqual(['name', 'level', 'role']);
  expect(ids(moved(GIVEN_COLUMNS, 'role', -1))).toEqual(['name', 'role', 'level']);
  expect(ids(moved(GIVEN_COLUMNS, 'name', 1))).toEqual(['name', 'role', 'level']);
  expect(moved(GIVEN_COLUMNS, 'created', 1)).toEqual(GIVEN_COLUMNS);
});

it('fits in the window as it is at first', () => {
  const sides = 2 * 24 + 2 + 16 + 16;
  const shown = GIVEN_COLUMNS.filter((one) => one.shown).reduce((sum, { width }) => sum + width, 0);
  expect(shown + ACTIONS_WIDTH + sides).toBeLessThanOrEqual(1180);
});

it('lets names and addresses take the room to spare, until a column was sized by hand', () => {
  const growing = (columns: typeof GIVEN_COLUMNS) =>
    withMost(columns)
      .filter(({ most, width }) => most > width)
      .map(({ id }) => id);
  expect(growing(GIVEN_COLUMNS)).toEqual(['name', 'email']);
  expect(growing(shownOrNot(GIVEN_COLUMNS, 'phone', true))).toEqual(['name', 'email']);
  expect(growing(widened(GIVEN_COLUMNS, 'role', 16))).toEqual([]);
});

it('completes what was kept with what is new', () => {
  const kept = completed([{ id: 'created', shown: true, width: 100 }]);
  expect(ids(kept)).toEqual(['name', 'created', 'role']);
  expect(kept).toHaveLength(GIVEN_COLUMNS.length);
});
