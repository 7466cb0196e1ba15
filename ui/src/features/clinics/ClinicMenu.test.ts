import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { m } from '../../lib/messages';
import { Connection } from '../../lib/state/connection.svelte';
import { OPERATOR } from '../../lib/operator/operator.svelte';
import './ClinicItems.svelte';
import ClinicMenu from './ClinicMenu.svelte';

const clinic = {
  id: 'c1',
  name: 'Northside',
  origin: 'https://api.avarasoftware.com',
  kept: 'keychain',
  colour: 'teal',
} as const;

async function open(operator: { stated: boolean; name: string }) {
  const onaction = vi.fn();
  render(ClinicMenu, {
    props: { connection: new Connection(), clinic, onaction },
    context: new Map([[OPERATOR, operator]]),
  });
  const keys = userEvent.setup();
  await keys.click(screen.getByRole('button', { name: m.clinic.menu({ name: 'Northside' }) }));
  return { onaction, keys };
}

it('offers to say who works here', async () => {
  await open({ stated: false, name: '' });
  expect(await screen.findByText(m.actions.names.operator)).toBeInTheDocument();
});

it('names who works here, which can be changed', async () => {
  const { onaction, keys } = await open({ stated: true, name: 'Amara Diallo' });
  await keys.click(await screen.findByText('You: Amara Diallo. Change…'));
  expect(onaction).toHaveBeenCalledExactlyOnceWith('operator');
  expect(screen.queryByText(m.actions.names.operator)).toBeNull();
});
