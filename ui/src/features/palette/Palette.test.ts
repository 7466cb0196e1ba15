import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { ActName } from '../../lib/acts';
import type { User } from '../../lib/api/generated/bindings';
import { person, sarah } from '../../lib/testing';
import { connectedTo, north } from '../settings/testing';
import type { Deed } from './entries';
import Palette from './Palette.svelte';

const kai = person({ userId: 'usr_kai', firstName: 'Kai', middleName: null, lastName: 'Lindqvist' });

/** Kai is revoked and left out by the list. */
function open(onpersonact: ((deed: Deed, user: User) => void) | null = vi.fn()) {
  const props = {
    connection: connectedTo(north),
    everybody: () => [sarah],
    revoked: [kai],
    act: vi.fn<(name: ActName) => void>(),
    onperson: vi.fn<(user: User) => void>(),
    onclose: vi.fn<() => void>(),
  };
  render(Palette, { ...props, ...(onpersonact ? { onpersonact } : {}) });
  return { ...props, onpersonact, keys: userEvent.setup() };
}
const options = () =>
  screen.getAllByRole('option').map((option) => option.textContent.replace(/\s+/g, ' ').trim());

it('does what is chosen about the person who fits best', async () => {
  const { keys, onclose, onpersonact } = open();
  await keys.keyboard('sarah');
  expect(options().slice(1, 3)).toEqual(['Revoke access: Sarah Johnson…', 'Someone left: Sarah Johnson…']);
  await keys.keyboard('{ArrowDown}{Enter}');
  expect(onclose).toHaveBeenCalledOnce();
  await waitFor(() => expect(onpersonact).toHaveBeenCalledExactlyOnceWith('revoke', sarah));
});

it('finds the revoked whom the list leaves out, and leads to their return', async () => {
  const { keys, onperson, onpersonact } = open();
  await keys.keyboard('lindq');
  expect(options()[0]).toContain('Revoked');
  expect(options()[1]).toBe('Restore access: Kai Lindqvist…');
  await keys.keyboard('{Enter}');
  await waitFor(() => expect(onpersonact).toHaveBeenCalledExactlyOnceWith('restore', kai));
  expect(onperson).not.toHaveBeenCalled();
});

it('offers people alone where nothing can be done about them', async () => {
  const { keys, onperson } = open(null);
  await keys.keyboard('sarah{Enter}');
  await waitFor(() => expect(onperson).toHaveBeenCalledExactlyOnceWith(sarah));
  expect(options()).toHaveLength(1);
});
