import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { User } from '../../lib/api/generated/bindings';
import { PERSON_ACTIONS } from '../../lib/person/personActions';
import { person, sarah } from '../../lib/testing/people';
import PersonCard from './PersonCard.svelte';

function show(user: User, context = new Map<symbol, unknown>()) {
  const onopen = vi.fn<(user: User, concern?: string) => void>();
  const props = { user, now: new Date('2026-11-24T12:00:00'), highlighted: false, onopen };
  render(PersonCard, { props, context });
  return { onopen, keys: userEvent.setup(), card: screen.getByRole('article') };
}

it('is an article named by the full name, without suffixes', () => {
  const { card } = show(sarah);
  expect(card).toHaveAccessibleName('Sarah Marie Johnson');
  for (const words of ['Radiologist', 'dr.johnson@hospital.example', 'MD, FACR', 'NPI 1234567893']) {
    expect(within(card).getByText(words)).toBeVisible();
  }
});

it('tells a member from the others by a word that only screen readers have', () => {
  const { card } = show(sarah);
  expect(within(card).getByText('Member')).toHaveClass('visually-hidden');
});

it('is known by the e-mail where there is no name', () => {
  const { card } = show(person({ firstName: '', middleName: null, lastName: ' ', email: 'x@h.example' }));
  expect(card).toHaveAccessibleName('x@h.example');
  expect(within(card).getByRole('heading')).toHaveTextContent(/^x@h\.example$/);
  expect(within(card).getByRole('button', { name: 'Edit x@h.example' })).toBeVisible();
});

it('says what the person can do', () => {
  const { card } = show(person({ canManageStudies: false }));
  const rights = within(card).getAllByRole('listitem');
  expect(rights.map((item) => item.textContent.trim())).toEqual(['Reports', 'No studies', 'Dashboard']);
});

it.each([
  [true, ['No reports', 'No studies', 'No dashboard']],
  [false, ['Reports', 'Studies', 'Dashboard']],
])('says that whoever is revoked can do nothing of it, if that is certain: %s', (certain, said) => {
  const revokedOf = () => ({ user: sarah, at: '2026-11-01T12:00:00Z', by: 'Dana', certain });
  const actions = { revokedOf, revoke: vi.fn(), restore: vi.fn(), offboard: vi.fn() };
  const { card } = show(sarah, new Map([[PERSON_ACTIONS, actions]]));
  const rights = within(card).getAllByRole('listitem');
  expect(rights.map((item) => item.textContent.trim())).toEqual(said);
});

it('shows the exact time of the last login as a title', () => {
  const { card } = show(sarah);
  expect(within(card).getByText(/^Logged in/)).toHaveAttribute('title', expect.stringContaining('2026'));
});

it('says why someone has no login', () => {
  const { card } = show(person({ lastLoginAt: null, hasDashboardAccess: false }));
  expect(within(card).getByText('No dashboard access')).toBeVisible();
  expect(within(card).queryByText('Never logged in')).toBeNull();
});

it('points at what is wrong', () => {
  const { card } = show(person({ level: 'admin', hasDashboardAccess: false, npiNumber: null }));
  expect(within(card).getByText('Admin')).toBeVisible();
  expect(within(card).queryByText('Member')).toBeNull();
  expect(within(card).getByText('Can sign reports but has no valid NPI')).toBeVisible();
  expect(within(card).getByText('Admin without dashboard access')).toBeVisible();
});

it('leads from what is wrong to where it is put right', async () => {
  const user = person({ level: 'admin', hasDashboardAccess: false, npiNumber: null });
  const { onopen, keys } = show(user);
  await keys.click(screen.getByRole('button', { name: /has no valid NPI Enter NPI/ }));
  await keys.click(screen.getByRole('button', { name: /^Admin without dashboard access Turn it on/ }));
  expect(onopen.mock.calls).toEqual([
    [user, 'reportsWithoutNpi'],
    [user, 'adminWithoutDashboard'],
  ]);
});

it('says nothing of an NPI that no one needs', () => {
  const { card } = show(person({ npiNumber: null, canCreateReports: false }));
  expect(within(card).queryByText(/NPI/)).toBeNull();
});

it('opens by its button, by a click anywhere and by Enter, once each', async () => {
  const { onopen, keys, card } = show(sarah);
  await keys.click(screen.getByRole('button', { name: 'Edit Sarah Marie Johnson' }));
  expect(onopen).toHaveBeenCalledTimes(1);
  await keys.click(within(card).getByText('Radiologist'));
  expect(onopen).toHaveBeenCalledTimes(2);
  card.focus();
  await keys.keyboard('{Enter}');
  expect(onopen).toHaveBeenCalledTimes(3);
  screen.getByRole('button', { name: 'Edit Sarah Marie Johnson' }).focus();
  await keys.keyboard('{Enter}');
  expect(onopen).toHaveBeenCalledTimes(4);
  expect(onopen).toHaveBeenLastCalledWith(sarah);
});
