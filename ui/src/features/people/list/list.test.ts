import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { m } from '../../../lib/messages';
import { PERSON_ACTIONS } from '../../../lib/person/personActions';
import { person } from '../../../lib/testing/people';
import { GIVEN_COLUMNS, WIDTH_STEP, type Column, type ColumnId } from '../view/columns';
import CardGrid from './CardGrid.svelte';
import { isFlag } from './cells';
import PersonTable from './PersonTable.svelte';

const users = Array.from({ length: 1000 }, (_, index) =>
  person({ userId: `u${index}`, firstName: 'Person', middleName: null, lastName: String(index + 1) }),
);

const shared = () => ({
  users,
  now: new Date('2026-11-24T12:00:00'),
  busy: false,
  asked: '',
  highlighted: null,
  changed: new Map(),
  first: null,
  selected: null,
  onselect: vi.fn(),
  onfirst: vi.fn(),
  onopen: vi.fn(),
});

const edit = (name: string) => screen.getByRole('button', { name: `Edit ${name}` });

it('has only the cards near the window on the page, and says which of how many', () => {
  render(CardGrid, shared());
  const cards = screen.getAllByRole('article');
  expect(cards.length).toBeLessThan(40);
  expect(cards[0]).toHaveAccessibleName('Person 1');
  expect(cards[0]).toHaveAttribute('aria-posinset', '1');
  expect(cards[0]).toHaveAttribute('aria-setsize', '1000');
});

it('is one stop for Tab; the keys lead from person to person, however far', async () => {
  const props = shared();
  render(CardGrid, props);
  const keys = userEvent.setup();
  await keys.tab();
  expect(edit('Person 1')).toHaveFocus();
  // Three stand side by side.
  await keys.keyboard('{ArrowDown}{ArrowDown}');
  expect(edit('Person 7')).toHaveFocus();
  expect(props.onselect).toHaveBeenLastCalledWith('u6');
  await keys.keyboard('{End}');
  expect(edit('Person 1000')).toHaveFocus();
  await keys.keyboard('{Home}');
  expect(edit('Person 1')).toHaveFocus();
  await keys.keyboard('{Enter}');
  expect(props.onopen).toHaveBeenCalledExactlyOnceWith(users[0]);
});

it('keeps the focus on its person when the list changes, and on the next one when they leave', async () => {
  const { rerender } = render(CardGrid, shared());
  await userEvent.setup().tab();
  await userEvent.setup().keyboard('{ArrowRight}{ArrowRight}');
  const newcomer = person({ userId: 'new', firstName: 'New', middleName: null, lastName: 'Person' });
  await rerender({ users: [newcomer, ...users] });
  await vi.waitFor(() => expect(edit('Person 3')).toHaveFocus());
  await rerender({ users: users.filter(({ userId }) => userId !== 'u2') });
  await vi.waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Edit Person/));
});

it('keeps cards out of sight for the next letter of a search, and uses them again', async () => {
  const { rerender } = render(CardGrid, shared());
  const before = screen.getAllByRole('article');
  await rerender({ asked: 'two', users: users.slice(500, 502) });
  expect(screen.getAllByRole('article').map((card) => card.ariaLabel)).toEqual(['Person 501', 'Person 502']);
  await rerender({ asked: 't', users: users.slice(500) });
  const then = screen.getAllByRole('article');
  expect(then[5]).toBe(before[5]);
  expect(then[5]).toHaveAccessibleName('Person 506');
  expect(then[5]).toHaveAttribute('aria-setsize', '500');
});

function table(more = {}, context = new Map<symbol, unknown>()) {
  const props = {
    ...shared(),
    columns: GIVEN_COLUMNS,
    sort: { by: 'name', down: false } as const,
    searching: false,
    onsort: vi.fn(),
    oncolumns: vi.fn(),
    ...more,
  };
  render(PersonTable, { props, context });
  return { ...props, keys: userEvent.setup() };
}

it('tells a screen reader how long the table is and which rows these are', () => {
  table();
  expect(screen.getByRole('table', { name: 'People' })).toHaveAttribute('aria-rowcount', '1001');
  const [, first] = screen.getAllByRole('row');
  expect(first).toHaveAttribute('aria-rowindex', '2');
  expect(within(first as HTMLElement).getByRole('rowheader')).toHaveTextContent('Person 1');
});

it('says that whoever is revoked can do nothing of it', () => {
  const revokedOf = () => ({ user: users[0], at: '2026-11-01T12:00:00Z', by: 'Dana', certain: true });
  const actions = { revokedOf, revoke: vi.fn(), restore: vi.fn(), offboard: vi.fn() };
  table({ users: users.slice(0, 1) }, new Map([[PERSON_ACTIONS, actions]]));
  const [, row] = screen.getAllByRole('row');
  expect(within(row as HTMLElement).queryByText(m.person.yes)).toBeNull();
  expect(within(row as HTMLElement).getAllByText(m.person.no)).toHaveLength(
    GIVEN_COLUMNS.filter(({ id, shown }) => shown && isFlag(id)).length,
  );
});

it('sorts by its headings and says how it is sorted', async () => {
  const { onsort, keys } = table();
  // By the name alone, without what a heading can do besides.
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  expect(screen.getByRole('columnheader', { name: 'Role' })).toHaveAttribute('aria-sort', 'none');
  for (const { id, shown } of GIVEN_COLUMNS) {
    if (shown) await keys.click(screen.getByRole('button', { name: m.table.columns[id] }));
  }
  expect(onsort.mock.calls.flat()).toEqual(GIVEN_COLUMNS.filter(({ shown }) => shown).map(({ id }) => id));
});

it('does not claim a sort while a search ranks', () => {
  table({ searching: true });
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'other');
});

it('has one stop of Tab for all headings, between which the arrow keys lead', async () => {
  const { keys } = table();
  const heading = (name: string) => screen.getByRole('button', { name });
  await keys.tab();
  expect(heading('Name')).toHaveFocus();
  await keys.keyboard('{ArrowRight}{ArrowRight}');
  expect(heading('Level')).toHaveFocus();
  await keys.keyboard('{End}{ArrowRight}');
  expect(heading('Email')).toHaveFocus();
  await keys.keyboard('{Home}{ArrowLeft}');
  expect(heading('Name')).toHaveFocus();
  await keys.tab();
  expect(edit('Person 1')).toHaveFocus();
  await keys.tab({ shift: true });
  expect(heading('Name')).toHaveFocus();
});

const widthOf = (columns: readonly Column[], id: ColumnId) =>
  columns.find((one) => one.id === id)?.width ?? 0;

it('changes the width of a column by the keyboard', async () => {
  const { oncolumns, keys } = table();
  screen.getByRole('button', { name: 'Role' }).focus();
  await keys.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(widthOf(oncolumns.mock.lastCall?.[0], 'role')).toBe(widthOf(GIVEN_COLUMNS, 'role') + WIDTH_STEP);
  expect(screen.getByRole('button', { name: 'Role' })).toHaveFocus();
});

it('changes a width by dragging, unless the system takes the pointer away', async () => {
  const { oncolumns } = table();
  const edge = screen.getByRole('columnheader', { name: 'Role' }).querySelector('.edge');
  if (!(edge instanceof HTMLElement)) throw new Error('no edge');
  edge.setPointerCapture = () => undefined;
  const drag = async (end: 'pointerUp' | 'pointerCancel') => {
    await fireEvent.pointerDown(edge, { button: 0, clientX: 100 });
    await fireEvent.pointerMove(edge, { clientX: 150 });
    await fireEvent[end](edge, { clientX: 150 });
  };
  const template = () => document.querySelector<HTMLElement>('.table')?.style.getPropertyValue('--columns');
  const before = template();
  await drag('pointerCancel');
  expect(oncolumns).not.toHaveBeenCalled();
  expect(template()).toBe(before);
  await drag('pointerUp');
  expect(widthOf(oncolumns.mock.lastCall?.[0], 'role')).toBe(widthOf(GIVEN_COLUMNS, 'role') + 50);
});

it('gives the room to spare to names and addresses, and begins from what is seen when one is sized', async () => {
  const { oncolumns, keys } = table();
  const template = document.querySelector<HTMLElement>('.table')?.style.getPropertyValue('--columns');
  expect(template).toMatch(/^minmax\(14rem, 22\.5rem\) 9rem /);
  expect(template).toContain('minmax(9.25rem, 22.5rem) minmax(6.5rem, 1fr)');
  const heading = screen.getByRole('columnheader', { name: 'Name' });
  Object.defineProperty(heading, 'offsetWidth', { value: 300 });
  screen.getByRole('button', { name: 'Name' }).focus();
  await keys.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  expect(widthOf(oncolumns.mock.lastCall?.[0], 'name')).toBe(300 - WIDTH_STEP);
  // A column that is not shown keeps its place and width.
  expect(oncolumns.mock.lastCall?.[0]).toHaveLength(GIVEN_COLUMNS.length);
});

it('takes a click on an edge for no new width', async () => {
  const { oncolumns } = table();
  const edge = screen.getByRole('columnheader', { name: 'Role' }).querySelector('.edge');
  if (!(edge instanceof HTMLElement)) throw new Error('no edge');
  edge.setPointerCapture = () => undefined;
  await fireEvent.pointerDown(edge, { button: 0, clientX: 100 });
  await fireEvent.pointerUp(edge, { clientX: 100 });
  expect(oncolumns).not.toHaveBeenCalled();
});

it('opens someone by a click on their row', async () => {
  const { onopen, keys } = table();
  await keys.click(screen.getAllByText('Radiologist')[1] as HTMLElement);
  expect(onopen).toHaveBeenCalledExactlyOnceWith(users[1]);
});

it('tells where it stands when it is left, however short ago it was scrolled', async () => {
  const props = shared();
  const { unmount } = render(CardGrid, props);
  const scroller = screen.getAllByRole('article')[0]?.closest('.scroller');
  if (!scroller) throw new Error('Nothing scrolls');
  await fireEvent.scroll(scroller);
  expect(props.onfirst, 'it was scrolled a moment ago').not.toHaveBeenCalled();
  unmount();
  expect(props.onfirst, 'what else changes as it goes is done first').not.toHaveBeenCalled();
  await Promise.resolve();
  expect(props.onfirst).toHaveBeenCalledOnce();
});
