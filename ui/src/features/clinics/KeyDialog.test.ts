import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Connection } from '../../lib/state/connection.svelte';
import AddClinicDialog from './AddClinicDialog.svelte';

it('closes at once while nothing is typed', async () => {
  const onclose = vi.fn();
  render(AddClinicDialog, { connection: new Connection(), onclose });
  await userEvent.setup().keyboard('{Escape}');
  expect(onclose).toHaveBeenCalledOnce();
});

it('asks before a typed key is lost, and keeps it', async () => {
  const onclose = vi.fn();
  const keys = userEvent.setup();
  render(AddClinicDialog, { connection: new Connection(), onclose });
  await keys.type(screen.getByLabelText('API key'), 'abc-123');
  await keys.keyboard('{Escape}');
  expect(onclose).not.toHaveBeenCalled();
  expect(await screen.findByText('The key you entered will be lost.')).toBeVisible();
  await keys.keyboard('{Escape}');
  expect(screen.queryByText('The key you entered will be lost.')).toBeNull();
  expect(screen.getByLabelText('API key')).toHaveValue('abc-123');
});
