/** The keys of the menu, where the page gets them: none may do what a browser would do with it. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '../lib/api/call';
import { sarah } from '../lib/testing/people';
import { cards, connected, kai, menu, start } from './testing';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

beforeEach(() => vi.mocked(call).mockReset());

it.each([{ key: 'r', ctrlKey: true }, { key: 'F5' }])(
  'reads the list anew by %o, and never reloads the page',
  async (keys) => {
    let people = [sarah];
    start(connected, () => people);
    await waitFor(() => expect(cards()).toEqual(['Sarah Marie Johnson']));
    people = [sarah, kai];
    expect(await fireEvent.keyDown(document.body, keys), 'prevented').toBe(false);
    await waitFor(() => expect(cards()).toEqual(['Sarah Marie Johnson', 'Kai Lindqvist']));
  },
);

it.each([
  { key: 'r', ctrlKey: true },
  { key: 'R', ctrlKey: true, shiftKey: true },
  { key: 'F5' },
  { key: 'F5', ctrlKey: true },
  { key: 'p', ctrlKey: true },
  { key: 'F3' },
])('neither the page nor the list moves under a draft by %o', async (pressed) => {
  let loads = 0;
  const keys = start(connected, () => {
    loads += 1;
    return [sarah];
  });
  await keys.click(await screen.findByRole('button', { name: 'Edit Sarah Marie Johnson' }));
  const name = await screen.findByLabelText('Last name');
  await keys.type(name, 'x');
  expect(await fireEvent.keyDown(name, pressed), 'prevented').toBe(false);
  expect(name).toHaveValue('Johnsonx');
  expect(loads).toBe(1);
});

it('opens the settings by Ctrl and comma, once', async () => {
  start(connected);
  await screen.findByRole('heading', { name: 'People' });
  expect(await fireEvent.keyDown(document.body, { key: ',', ctrlKey: true }), 'prevented').toBe(false);
  expect(await screen.findByRole('dialog', { name: 'Settings' })).toBeVisible();
  await fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
});

it('leaves the keys of an input method to it, also those that dialogs of the library take', async () => {
  start(connected);
  await screen.findByRole('heading', { name: 'People' });
  await fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  const settings = await screen.findByRole('dialog', { name: 'Settings' });
  await fireEvent.keyDown(settings, { key: 'Escape', keyCode: 229 });
  await fireEvent.keyDown(settings, { key: 'Escape', isComposing: true });
  expect(screen.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await fireEvent.keyDown(settings, { key: 'Escape', keyCode: 27 });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('leads to help by F1 and by the menu, and to everything by the button in the header', async () => {
  const keys = start(connected);
  await screen.findByRole('heading', { name: 'People' });
  await fireEvent.keyDown(document.body, { key: 'F1' });
  await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  await keys.click(screen.getByRole('button', { name: 'What levels and permissions mean' }));
  await screen.findByRole('dialog', { name: 'What levels and permissions mean' });
  await keys.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  menu('levels');
  await screen.findByRole('dialog', { name: 'What levels and permissions mean' });
  await keys.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const anything = screen.getByRole('button', { name: 'Find anything' });
  expect(anything).toHaveTextContent('Ctrl K');
  await keys.click(anything);
  expect(await screen.findByRole('combobox', { name: 'Find a person or an action' })).toBeVisible();
});
