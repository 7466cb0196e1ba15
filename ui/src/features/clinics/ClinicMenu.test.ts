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
  const act = vi.fn();
  render(ClinicMenu, {
    props: { connection: new Connection(), clinic, act },
    context: new Map([[OPERATOR, operator]]),
  });
  const keys = userEvent.setup();
  await keys.click(screen.getByRole('button', { name: m.clinic.menu({ name: 'Northside' }) }));
  return { act, keys };
}

it('offers to say who works here', async () => {
  await open({ stated: false, name: '' });
  expect(await screen.findByText(m.acts.names.operator)).toBeInTheDocument();
});

it('names who works here, which can be changed', async () => {
  const { act, keys } = await open({ stated: true, name: 'Amara Diallo' });
  await keys.click(await screen.findByText('You: Amara Diallo. Change…'));
  expect(act).toHaveBeenCalledExactlyOnceWith('operator');
  expect(screen.queryByText(m.acts.names.operator)).toBeNull();
});
