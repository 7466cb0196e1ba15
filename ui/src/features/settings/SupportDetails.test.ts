import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { answer, fail } from '../../lib/testing/backend';
import SupportDetails from './SupportDetails.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const text = 'Clinic Roster 0.1.0\nWeb view: 2.48\n';

it('shows what is copied before it is copied', async () => {
  answer({ support_details: () => ({ text }) });
  const keys = userEvent.setup();
  render(SupportDetails);
  const shown = await screen.findByRole('region', { name: 'For a support call' });
  expect(shown.textContent).toBe(text);
  expect(shown).toHaveAttribute('tabindex', '0');
  await keys.click(screen.getByRole('button', { name: 'Copy support details' }));
  expect(await navigator.clipboard.readText()).toBe(text);
  expect(screen.getByText('Copied')).toBeVisible();
});

it('tells that they could not be read, and tries again', async () => {
  let tries = 0;
  answer({ support_details: () => (tries++ === 0 ? fail('internal')() : { text }) });
  const keys = userEvent.setup();
  render(SupportDetails);
  expect(await screen.findByRole('alert')).toHaveTextContent("The support details couldn't be read");
  await keys.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('region')).toHaveTextContent('Web view: 2.48');
});
