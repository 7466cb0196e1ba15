/** What the app says is heard where a screen reader is: in the dialog that stands, otherwise in the page. */
import { screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '../lib/api/call';
import { m } from '../lib/messages';
import { connected, menu, start } from './testing';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

beforeEach(() => vi.mocked(call).mockReset());

const size = (percent: number) => m.actions.textSize({ percent });

/** What each live region holds: of the page first, then of the dialogs, lowest first. */
const regions = () =>
  [...document.querySelectorAll('[aria-live="polite"]')]
    .sort((one, other) => Number(!!one.closest('[role=dialog]')) - Number(!!other.closest('[role=dialog]')))
    .map((region) => region.textContent);

it('the size of the text, over a dialog and without one', async () => {
  const keys = start(connected);
  await screen.findByRole('article', { name: 'Sarah Marie Johnson' });
  await keys.keyboard('{Control>}+{/Control}');
  await waitFor(() => expect(regions()).toEqual([size(110)]));
  menu('about');
  await screen.findByRole('dialog', { name: 'Clinic Roster' });
  await keys.keyboard('{Control>}+{/Control}');
  await waitFor(() => expect(regions()).toEqual([size(110), size(120)]));
  // What was heard in the dialog is not said once more when it is gone.
  await keys.keyboard('{Escape}');
  await waitFor(() => expect(regions()).toEqual([size(110)]));
  await keys.keyboard('{Control>}0{/Control}');
  await waitFor(() => expect(regions()).toEqual([size(100)]));
});

it('the same words twice in a row, as two', async () => {
  const keys = start(connected);
  await screen.findByRole('article', { name: 'Sarah Marie Johnson' });
  await keys.keyboard('{Control>}0{/Control}');
  await waitFor(() => expect(regions()).toEqual([size(100)]));
  await keys.keyboard('{Control>}0{/Control}');
  await waitFor(() => expect(regions()).toEqual([`${size(100)}\u00a0`]));
});
