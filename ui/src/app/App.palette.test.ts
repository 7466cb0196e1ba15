import { screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '../lib/api/call';
import { m } from '../lib/messages';
import { connected, start } from './testing';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

beforeEach(() => vi.mocked(call).mockReset());

it('searches the list that stands, as the action is called', async () => {
  const keys = start(connected);
  await screen.findByRole('article', { name: 'Sarah Marie Johnson' });
  await keys.keyboard('{Control>}k{/Control}find in the list{Enter}');
  await waitFor(() => expect(screen.getByRole('searchbox', { name: m.people.search.label })).toHaveFocus());
  await keys.click(screen.getByRole('link', { name: m.invitations.nav.invitations }));
  await screen.findByText(m.invitations.empty.title);
  await keys.keyboard('{Control>}k{/Control}find in the list{Enter}');
  await waitFor(() =>
    expect(screen.getByRole('searchbox', { name: m.invitations.search.label })).toHaveFocus(),
  );
});

it('leads from the palette to another order of the list and to a part of the settings', async () => {
  const keys = start(connected);
  await screen.findByRole('article', { name: 'Sarah Marie Johnson' });
  await keys.keyboard('{Control>}k{/Control}role z{Enter}');
  expect(await screen.findByTitle('Sort: Role, Z to A')).toBeVisible();
  await keys.keyboard('{Control>}k{/Control}appear{Enter}');
  await waitFor(() => expect(screen.getByText('Density')).toBeVisible());
});
