/** The button that says in which order the people stand, and the menu behind it. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { m } from '../../../lib/messages';
import type { Sort } from '../../../lib/search/sort';
import { sortWords } from '../../../lib/search/words';
import SortMenu from './SortMenu.svelte';

function show(sort: Sort) {
  const onchange = vi.fn<(sort: Sort) => void>();
  render(SortMenu, { sort, searching: false, onchange });
  const label = m.find.sort.label({ by: sortWords(sort) });
  return { onchange, button: screen.getByRole('button', { name: label }), keys: userEvent.setup() };
}

it.each([
  ['upwards', { by: 'name', down: false }, 'up'],
  ['downwards', { by: 'login', down: true }, 'down'],
] as const)('shows by what, and by an arrow that it goes %s', (_, sort, way) => {
  const { button } = show(sort);
  expect(button).toHaveTextContent(m.table.columns[sort.by]);
  expect(button.querySelector('.lucide-arrow-up') !== null).toBe(way === 'up');
  expect(button.querySelector('.lucide-arrow-down') !== null).toBe(way === 'down');
});

it('has the order that holds ticked among all, and leads to any other', async () => {
  const { button, keys, onchange } = show({ by: 'role', down: false });
  await keys.click(button);
  // Nothing is laid out here, so the menu counts as hidden.
  const chosen = await screen.findByRole('menuitemradio', { checked: true, hidden: true });
  expect(chosen).toHaveTextContent(sortWords({ by: 'role', down: false }));
  await keys.click(screen.getByText(sortWords({ by: 'role', down: true })));
  expect(onchange).toHaveBeenCalledExactlyOnceWith({ by: 'role', down: true });
});
