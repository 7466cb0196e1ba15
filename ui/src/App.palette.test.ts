import { screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { connected, start } from './appTesting';
import { call } from './lib/api/call';

vi.mock('./lib/api/call', async (original) => ({
  ...(await original<typeof import('./lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

beforeEach(() => vi.mocked(call).mockReset());

it('leads from the palette to another order of the list and to a part of the settings', async () => {
  const keys = start(connected);
  await screen.findByRole('article', { name: 'Sarah Marie Johnson' });
  await keys.keyboard('{Control>}k{/Control}role z{Enter}');
  expect(await screen.findByTitle('Sort: Role, Z to A')).toBeVisible();
  await keys.keyboard('{Control>}k{/Control}appear{Enter}');
  await waitFor(() => expect(screen.getByText('Density')).toBeVisible());
});
