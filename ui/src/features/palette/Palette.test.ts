import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { ActionName } from '../../lib/actions';
import type { RevokedPerson, User } from '../../lib/api/generated/bindings';
import { m } from '../../lib/messages';
import { NO_FILTERS } from '../../lib/search/filters';
import { setLanguage } from '../../lib/state/language.svelte';
import type { SettingsPart } from '../../lib/state/overlay.svelte';
import { person, sarah } from '../../lib/testing/people';
import { connectedTo, north } from '../../lib/testing/settings';
import type { PersonAction, Look } from './entries';
import Palette from './Palette.svelte';

const kai = person({ userId: 'usr_kai', firstName: 'Kai', middleName: null, lastName: 'Lindqvist' });

const nurses = { name: 'Our nurses', filters: { ...NO_FILTERS, roles: ['Registered Nurse'] } };

const revokedOf = (user: User, certain = true): RevokedPerson => ({
  user,
  at: '2026-11-24T14:14:00Z',
  by: 'Dana',
  certain,
});

/** Kai is revoked and left out by the list. */
function open(
  onpersonaction: ((action: PersonAction, user: User) => void) | null = vi.fn(),
  revoked: readonly RevokedPerson[] = [revokedOf(kai)],
  whole = true,
) {
  const props = {
    connection: connectedTo(north),
    everybody: () => [sarah],
    whole,
    revoked,
    named: [nurses],
    onaction: vi.fn<(name: ActionName) => void>(),
    onsettings: vi.fn<(part: SettingsPart) => void>(),
    onperson: vi.fn<(user: User) => void>(),
    onlook: vi.fn<(look: Look) => void>(),
    onclose: vi.fn<() => void>(),
  };
  render(Palette, { ...props, ...(onpersonaction ? { onpersonaction } : {}) });
  return { ...props, onpersonaction, keys: userEvent.setup() };
}
const options = () =>
  screen.getAllByRole('option').map((option) => option.textContent.replace(/\s+/g, ' ').trim());

it('does what is chosen about the person who fits best', async () => {
  const { keys, onclose, onpersonaction } = open();
  await keys.keyboard('sarah');
  expect(options().slice(1, 3)).toEqual(['Revoke access: Sarah Johnson…', 'Offboard Sarah Johnson…']);
  await keys.keyboard('{ArrowDown}{Enter}');
  expect(onclose).toHaveBeenCalledOnce();
  await waitFor(() => expect(onpersonaction).toHaveBeenCalledExactlyOnceWith('revoke', sarah));
});

it('finds the revoked whom the list leaves out, and leads to their return', async () => {
  const { keys, onperson, onpersonaction } = open();
  await keys.keyboard('lindq');
  expect(options()[0]).toContain('Revoked');
  expect(options()[1]).toBe('Restore access: Kai Lindqvist…');
  await keys.keyboard('{Enter}');
  await waitFor(() => expect(onpersonaction).toHaveBeenCalledExactlyOnceWith('restore', kai));
  expect(onperson).not.toHaveBeenCalled();
});

it('offers people alone where nothing can be done about them', async () => {
  const { keys, onperson } = open(null);
  await keys.keyboard('sarah{Enter}');
  await waitFor(() => expect(onperson).toHaveBeenCalledExactlyOnceWith(sarah));
  expect(options()).toHaveLength(1);
});

it('offers to revoke again where nobody knows whether it was done', async () => {
  const { keys, onpersonaction } = open(vi.fn(), [revokedOf(sarah, false)]);
  await keys.keyboard('sarah');
  expect(options()[0]).toContain('Possibly revoked');
  expect(options().slice(1, 4)).toEqual([
    'Restore access: Sarah Johnson…',
    'Revoke access again: Sarah Johnson…',
    'Offboard Sarah Johnson…',
  ]);
  await keys.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await waitFor(() => expect(onpersonaction).toHaveBeenCalledExactlyOnceWith('again', sarah));
});

it('sorts the list by any of its orders', async () => {
  const { keys, onlook } = open();
  await keys.keyboard('sort');
  expect(options().filter((option) => option.startsWith('Sort by: '))).toHaveLength(10);
  await keys.keyboard(' oldest login{Enter}');
  await waitFor(() => expect(onlook).toHaveBeenCalledExactlyOnceWith({ sort: { by: 'login', down: false } }));
});

it('filters by what is given and by what was kept', async () => {
  const given = open();
  await given.keys.keyboard('no login in');
  expect(options()).toEqual(['Filter: No login in 90 days']);
  await given.keys.keyboard('{Enter}');
  const dormant = { filters: { ...NO_FILTERS, login: { kind: 'over', days: 90 } } };
  await waitFor(() => expect(given.onlook).toHaveBeenCalledExactlyOnceWith(dormant));
  await given.keys.keyboard('{Control>}a{/Control}filter our{Enter}');
  await waitFor(() => expect(given.onlook).toHaveBeenLastCalledWith({ filters: nurses.filters }));
});

it('does not say that nothing matches while people are still to come', async () => {
  const { keys } = open(vi.fn(), [], false);
  await keys.keyboard('zebra');
  expect(screen.getByRole('status')).toHaveTextContent(m.common.unfinished.people);
});

it('leads to a part of the settings', async () => {
  const { keys, onsettings } = open();
  await keys.keyboard('appearance{Enter}');
  await waitFor(() => expect(onsettings).toHaveBeenCalledExactlyOnceWith('look'));
});

it('says all that in Spanish too', async () => {
  setLanguage('es');
  try {
    const { keys } = open();
    await keys.keyboard('ordenar por rol');
    expect(options()).toEqual(['Ordenar por: Rol', 'Ordenar por: Rol, de Z a A']);
    await keys.keyboard('{Control>}a{/Control}apariencia');
    expect(options()).toEqual(['Configuración: Apariencia']);
  } finally {
    setLanguage('en');
  }
});
