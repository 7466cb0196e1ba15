import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SettingsPart } from '../../lib/state/overlay.svelte';
import { settings } from '../../lib/state/settings.svelte';
import { answer, fail, sent } from '../../lib/testing/backend';
import { begin, connectedTo, north, usual } from '../../lib/testing/settings';
import SettingsDialog from './SettingsDialog.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const root = document.documentElement;
const button = (name: string) => screen.getByRole('button', { name });
const radio = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole('radio', { name });

function open(part: SettingsPart, answers: Parameters<typeof answer>[0] = { save_settings: () => null }) {
  answer(answers);
  const props = {
    connection: connectedTo(north),
    part,
    clinics: createRawSnippet(() => ({ render: () => '<p></p>' })),
    onopen: vi.fn<(name: 'about' | 'licences') => void>(),
    onclose: vi.fn<() => void>(),
  };
  const { unmount } = render(SettingsDialog, props);
  return { ...props, unmount, keys: userEvent.setup() };
}

beforeEach(() => begin());
afterEach(() => begin());

it('begins with the part that was asked for, and goes through the parts by the arrow keys', async () => {
  const { keys } = open('look');
  expect(screen.getByRole('dialog', { name: 'Settings' })).toHaveAccessibleDescription(
    'Changes apply immediately.',
  );
  await waitFor(() => expect(screen.getByRole('tab', { name: 'Appearance' })).toHaveFocus());
  await keys.keyboard('{ArrowUp}');
  expect(screen.getByRole('tabpanel', { name: 'General' })).toBeVisible();
  expect(screen.getByRole('group', { name: 'Language' })).toBeVisible();
  expect(screen.queryByRole('group', { name: 'Theme' })).toBeNull();
});

it('speaks another language at once', async () => {
  const { keys } = open('general');
  await keys.click(radio('Language', 'Español'));
  expect(screen.getByRole('dialog', { name: 'Configuración' })).toBeVisible();
  expect(sent('save_settings')).toEqual([{ settings: { ...usual, language: 'es' } }]);
});

it('changes how the app looks, and saves it', async () => {
  const { keys } = open('look');
  expect(radio('Theme', 'Same as system')).toBeChecked();
  await keys.click(radio('Theme', 'Dark'));
  await keys.click(radio('Density', 'Compact'));
  expect(radio('Theme', 'Dark')).toBeChecked();
  expect(root.dataset).toMatchObject({ theme: 'dark', density: 'compact' });
  await waitFor(() =>
    expect(sent('save_settings').at(-1)).toEqual({
      settings: { ...usual, theme: 'dark', density: 'compact' },
    }),
  );
});

it('changes the size of the text by steps, and back', async () => {
  const { keys } = open('look');
  expect(screen.getByText('You can also use Ctrl +, Ctrl - and Ctrl 0 anywhere.')).toBeVisible();
  await keys.click(button('Larger text'));
  await keys.click(button('Larger text'));
  expect(screen.getByText('120%')).toBeVisible();
  expect(root.style.getPropertyValue('--text-size')).toBe('120%');
  await keys.click(button('Reset size'));
  await keys.click(button('Smaller text'));
  expect(screen.getByText('90%')).toBeVisible();
  await waitFor(() => expect(sent('save_settings').at(-1)?.settings.textSize).toBe(90));
});

it('tells that a choice was not saved, keeps it, and tries again', async () => {
  let tries = 0;
  const { keys } = open('look', { save_settings: () => (tries++ === 0 ? fail('internal')() : null) });
  await keys.click(radio('Theme', 'Light'));
  expect(await screen.findByRole('alert')).toHaveTextContent("Your settings weren't saved");
  expect(radio('Theme', 'Light')).toBeChecked();
  expect(settings.current.theme).toBe('light');
  await keys.click(button('Try again'));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  await waitFor(() => expect(screen.getByRole('tab', { selected: true })).toHaveFocus());
  expect(sent('save_settings')).toHaveLength(2);
});

it('shows where the file is, and copies the path', async () => {
  const { keys } = open('support', { support_details: () => ({ text: '' }), list_set_aside: () => [] });
  expect(screen.getByText('/home/dana/.local/share/clinic-roster')).toBeVisible();
  await keys.click(button('Copy the folder path'));
  expect(await navigator.clipboard.readText()).toBe('/home/dana/.local/share/clinic-roster');
  expect(screen.getByText('Copied')).toBeVisible();
});

it('leads to the licences and to what the app is', async () => {
  const { keys, onopen } = open('support', {
    support_details: () => ({ text: '' }),
    list_set_aside: () => [],
  });
  await keys.click(button('Licenses'));
  await keys.click(button('About'));
  expect(onopen.mock.calls).toEqual([['licences'], ['about']]);
});
