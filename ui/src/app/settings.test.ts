/** The settings with the part about the clinics, which is another feature's. */
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Clinic } from '../lib/api/generated/bindings';
import { Overlay } from '../lib/state/overlay.svelte';
import { answer } from '../lib/testing/backend';
import { connectedTo, harbor, lake, north } from '../lib/testing/settings';
import OverlayDialogs from './OverlayDialogs.svelte';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
}));

const button = (name: string) => screen.getByRole('button', { name });

function open(answers: Parameters<typeof answer>[0], ...clinics: Clinic[]) {
  answer(answers);
  const overlay = new Overlay();
  overlay.open('settings', 'clinics');
  render(OverlayDialogs, {
    overlay,
    connection: connectedTo(...clinics),
    ...{ everybody: () => [], whole: () => true, shutOut: () => [], named: () => [] },
    ...{
      onaction: vi.fn(),
      onlook: vi.fn(),
      onpersonaction: vi.fn(),
      onperson: vi.fn(),
      onkeyreplaced: vi.fn(),
    },
  });
  return { keys: userEvent.setup() };
}

describe('what is said of a clinic is heard inside the dialog', () => {
  /** The live region of the settings: a screen reader is kept inside the dialog on top. */
  const heard = () =>
    screen.getByRole('dialog', { name: 'Settings' }).querySelector('[aria-live="polite"]')?.textContent;

  it('when it is moved', async () => {
    const { keys } = open({ order_clinics: () => [harbor, north] }, north, harbor);
    await keys.click(button('Move Harbor up'));
    await waitFor(() => expect(heard()).toBe('Harbor moved to position 1 of 2.'));
  });

  it('when its key is replaced, in a dialog that is gone by then', async () => {
    const { keys } = open({ connect_clinic: () => lake }, north, lake);
    await keys.click(button('Replace key for Lakeside'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Replace the key for Lakeside' }));
    await keys.type(dialog.getByLabelText('API key'), 'new-key{Enter}');
    await waitFor(() => expect(heard()).toBe('The key was replaced.'));
  });
});
