import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import AboutDialog from './AboutDialog.svelte';

it('says what the app is, and leads to the licences of others and to updates', async () => {
  const onlicences = vi.fn<() => void>();
  const onupdates = vi.fn<() => void>();
  render(AboutDialog, { version: '1.2.3', onlicences, onupdates, onclose: vi.fn<() => void>() });
  const dialog = screen.getByRole('dialog', { name: 'Clinic Roster' });
  expect(dialog).toHaveAccessibleDescription(/people of an Avara AutoScribe clinic/);
  expect(dialog).toHaveTextContent(/Version 1\.2\.3 License MIT/);
  await userEvent.click(screen.getByRole('button', { name: 'Licenses' }));
  expect(onlicences).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Check for updates…' }));
  expect(onupdates).toHaveBeenCalledOnce();
});
