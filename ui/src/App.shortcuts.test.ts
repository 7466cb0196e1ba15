/** The keys of the menu, where the page gets them: none may do what a browser would do with it. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { cards, connected, kai, start } from './appTesting';
import { call } from './lib/api/call';
import { sarah } from './lib/testing';

vi.mock('./lib/api/call', async (original) => ({
  ...(await original<typeof import('./lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

beforeEach(() => vi.mocked(call).mockReset());

it.each(['ctrlKey', 'metaKey'])('%s and R reads the list anew, and never reloads the page', async (held) => {
  let people = [sarah];
  start(connected, () => people);
  await waitFor(() => expect(cards()).toEqual(['Sarah Marie Johnson']));
  people = [sarah, kai];
  expect(await fireEvent.keyDown(document.body, { key: 'r', [held]: true }), 'prevented').toBe(false);
  await waitFor(() => expect(cards()).toEqual(['Sarah Marie Johnson', 'Kai Lindqvist']));
});

it('R neither reloads the page nor the list under a draft', async () => {
  let loads = 0;
  const keys = start(connected, () => {
    loads += 1;
    return [sarah];
  });
  await keys.click(await screen.findByRole('button', { name: 'Edit Sarah Marie Johnson' }));
  const name = await screen.findByLabelText('Last name');
  await keys.type(name, 'x');
  expect(await fireEvent.keyDown(name, { key: 'r', ctrlKey: true }), 'prevented').toBe(false);
  expect(name).toHaveValue('Johnsonx');
  expect(loads).toBe(1);
});

it.each(['ctrlKey', 'metaKey'])('%s and comma opens the settings, once', async (held) => {
  start(connected);
  await screen.findByRole('heading', { name: 'People' });
  expect(await fireEvent.keyDown(document.body, { key: ',', [held]: true }), 'prevented').toBe(false);
  expect(await screen.findByRole('dialog', { name: 'Settings' })).toBeVisible();
  await fireEvent.keyDown(document.body, { key: ',', [held]: true });
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
