import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { stream } from '../../../lib/api/call';
import type { Changes, Invitation, InvitationEvent } from '../../../lib/api/generated/bindings';
import { m } from '../../../lib/messages';
import { NO_FILTERS, type Filters } from '../../../lib/search/filters';
import { GIVEN } from '../../../lib/search/saved';
import { KeptView } from '../../../lib/state/view.svelte';
import { invitation } from '../../../lib/testing/invitation';
import { person, sarah } from '../../../lib/testing/people';
import { Invited } from '../invited.svelte';
import { NO_CHANGES } from '../view/changes';
import { Finding } from '../view/finding.svelte';
import { FIRST_VIEW, viewText } from '../view/view';
import ChangedBanner from './ChangedBanner.svelte';
import FilterBar from './FilterBar.svelte';
import FilterPanel from './FilterPanel.svelte';
import NameDialog from './NameDialog.svelte';
import NoMatch from './NoMatch.svelte';

vi.mock('../../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../../lib/api/call')>()),
  stream: vi.fn(),
}));

const ana = person({
  userId: 'ana',
  firstName: 'Ana',
  lastName: 'Ruiz',
  level: 'admin',
  canCreateReports: false,
});
const kai = person({ userId: 'kai', firstName: 'Kai', lastName: 'Lind', lastLoginAt: null });

const made = (changes: Changes = NO_CHANGES) =>
  new Finding(
    () => [sarah, ana, kai],
    () => changes,
    new KeptView(FIRST_VIEW, viewText, () => undefined),
    new Date('2026-11-24T12:00:00'),
  );
/** What one choice in the panel asks for: the panel here is not told of the choice before. */
const changedIn = (filters: Filters) =>
  Object.fromEntries(
    Object.entries(filters).filter(([kind, value]) => value !== NO_FILTERS[kind as keyof Filters]),
  );
/** The ways out of an empty list. */
const ways = (more = {}) => ({
  progress: { loading: false, complete: true },
  invited: new Invited('c1'),
  onclearsearch: vi.fn(),
  onshown: vi.fn(),
  onopeninvitation: vi.fn<(invitation: Invitation) => void>(),
  ...more,
});
const shown = (finding: Finding) => finding.shown.map(({ userId }) => userId);

it('filters by a saved filter, and by nothing when it is pressed again', async () => {
  const finding = made();
  render(FilterBar, { finding, revoked: null });
  const keys = userEvent.setup();
  const admins = screen.getByRole('button', { name: 'Admins 1' });
  await keys.click(admins);
  expect(admins).toHaveAttribute('aria-pressed', 'true');
  expect(shown(finding)).toEqual(['ana']);
  await keys.click(admins);
  expect(shown(finding)).toHaveLength(3);
});

it('counts nothing where there is no list, except whom this computer knows', async () => {
  const finding = made();
  const { rerender } = render(FilterBar, { finding, revoked: 0, listed: false });
  const chips = within(screen.getByRole('group', { name: m.find.saved.label }));
  const names = () => chips.getAllByRole('button').map((chip) => chip.textContent.trim());
  expect(names()).not.toContainEqual(expect.stringMatching(/\d$/));
  await userEvent.setup().click(screen.getByRole('button', { name: m.find.saved.more }));
  const items = (await screen.findAllByRole('menuitemcheckbox', { hidden: true })).map(
    ({ textContent }) => textContent,
  );
  expect(items).not.toContainEqual(expect.stringMatching(/\d\s*$/));
  await userEvent.setup().keyboard('{Escape}');
  await rerender({ revoked: 2 });
  expect(names().filter((name) => /\d$/.test(name))).toEqual([`${m.offboarding.revoked.title} 2`]);
  await rerender({ listed: true });
  expect(screen.getByRole('button', { name: 'Admins 1' })).toBeVisible();
});

it('leads to the revoked and their receipts if there are any, and back by any filter', async () => {
  const finding = made();
  const { rerender } = render(FilterBar, { finding, revoked: null });
  const keys = userEvent.setup();
  expect(screen.queryByRole('button', { name: /^Revoked/ })).toBeNull();
  // Everyone was restored, and the receipts are still there.
  await rerender({ revoked: 0 });
  expect(screen.getByRole('button', { name: 'Revoked 0' })).toBeVisible();
  await rerender({ revoked: 2 });
  const revoked = screen.getByRole('button', { name: 'Revoked 2' });
  await keys.click(revoked);
  expect(finding.revoked).toBe(true);
  expect(revoked).toHaveAttribute('aria-pressed', 'true');
  await keys.click(screen.getByRole('button', { name: 'Admins 1' }));
  expect(finding.revoked).toBe(false);
  expect(shown(finding)).toEqual(['ana']);
});

it('combines filters, tells them and takes one away', async () => {
  const finding = made();
  render(FilterPanel, {
    filters: NO_FILTERS,
    counts: finding.counts,
    locale: 'en-US',
    onchange: (filters) => finding.filter({ ...finding.filters, ...changedIn(filters) }),
  });
  render(FilterBar, { finding, revoked: null });
  const keys = userEvent.setup();
  await keys.click(screen.getByRole('checkbox', { name: /^Member/ }));
  await keys.click(screen.getByRole('radio', { name: /^Never/ }));
  expect(shown(finding)).toEqual(['kai']);
  await keys.click(screen.getByRole('button', { name: 'Remove the filter Last login: Never' }));
  expect(shown(finding)).toEqual([sarah.userId, 'kai']);
  await keys.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(shown(finding)).toHaveLength(3);
});

it('saves the filters under a name that is not taken', async () => {
  const finding = made();
  finding.filter(GIVEN.never);
  render(FilterBar, { finding, revoked: null });
  const onclose = vi.fn();
  render(NameDialog, { finding, from: null, onclose });
  const keys = userEvent.setup();
  await keys.click(screen.getByRole('button', { name: 'Save filters' }));
  expect(screen.getByText('Enter a name.')).toBeVisible();
  await keys.type(screen.getByRole('textbox', { name: 'Name' }), 'New here');
  await keys.click(screen.getByRole('button', { name: 'Save filters' }));
  expect(onclose).toHaveBeenCalledOnce();
  expect(finding.named).toEqual([{ name: 'New here', filters: finding.filters }]);
  expect(screen.getByRole('button', { name: 'New here 1', hidden: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

it('says which filters hide everyone and clears them', async () => {
  const finding = made();
  finding.change({ query: 'sarah', filters: { ...finding.filters, levels: ['admin'] } });
  render(NoMatch, { finding, ...ways() });
  expect(screen.getByText('Hidden by: Level: Admin. 1 person matches without these filters.')).toBeVisible();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(shown(finding)).toEqual([sarah.userId]);
});

it('blames the search if no one has that name', () => {
  const finding = made();
  finding.change({ query: 'zzz', filters: { ...finding.filters, levels: ['admin'] } });
  render(NoMatch, { finding, ...ways() });
  expect(screen.getByText('No one matches “zzz”')).toBeVisible();
});

it('says that no one matches only once the list is whole', async () => {
  const finding = made();
  finding.search('zzz');
  const ready = ways();
  const { rerender } = render(NoMatch, { finding, ...ready, progress: { loading: true, complete: false } });
  expect(screen.getByText(m.common.unfinished.loading.title)).toBeVisible();
  expect(screen.queryByText(/No one matches/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Clear search' })).toBeVisible();
  await rerender({ progress: { loading: false, complete: false } });
  expect(screen.getByText(m.common.unfinished.part.title)).toBeVisible();
  await rerender({ progress: { loading: false, complete: true } });
  expect(screen.getByText('No one matches “zzz”')).toBeVisible();
});

it('tells who changed and shows them', async () => {
  const changes: Changes = {
    since: new Date('2026-11-23T12:00:00').toISOString(),
    people: [
      { userId: 'kai', name: 'Kai Lind', kind: 'changed', fields: ['level'] },
      { userId: 'jo', name: 'Jo Example', kind: 'gone', fields: [] },
    ],
  };
  const finding = made(changes);
  render(ChangedBanner, { changes, finding, ondismiss: () => undefined, after: () => null });
  expect(screen.getByText('2 people changed since you were last here, yesterday')).toBeVisible();
  expect(screen.getByText('No longer in the list: Jo Example.')).toBeVisible();
  const keys = userEvent.setup();
  await keys.click(screen.getByRole('button', { name: 'Show them' }));
  expect(shown(finding)).toEqual(['kai']);
  expect(screen.queryByRole('button', { name: 'Show them' })).toBeNull();
  finding.change({ revoked: true });
  await keys.click(await screen.findByRole('button', { name: 'Show them' }));
  expect(finding.revoked).toBe(false);
  expect(shown(finding)).toEqual(['kai']);
});

it('counts those between two dates once one is set, and takes both away with all filters', async () => {
  const finding = made();
  const panel = () => ({
    filters: finding.filters,
    counts: finding.counts,
    locale: 'en-US',
    onchange: (filters: Filters) => finding.filter(filters),
  });
  const { rerender } = render(FilterPanel, panel());
  const keys = userEvent.setup();
  await keys.click(screen.getByRole('radio', { name: 'Between two dates' }));
  await rerender(panel());
  await fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-01' } });
  await rerender(panel());
  expect(screen.getByRole('radio', { name: 'Between two dates 2' })).toBeChecked();
  finding.clearFilters();
  await rerender(panel());
  expect(screen.getByRole('radio', { name: 'Between two dates' })).not.toBeChecked();
  expect(screen.queryByLabelText('From')).toBeNull();
});

it('shows everyone again when both the search and the filters hide them', async () => {
  const finding = made();
  finding.change({ query: 'zzz', filters: { ...finding.filters, levels: ['admin'] } });
  const onshown = vi.fn();
  render(NoMatch, { finding, ...ways({ onshown }) });
  await userEvent.setup().click(screen.getByRole('button', { name: 'Show all people' }));
  expect(shown(finding)).toHaveLength(3);
  expect(onshown).toHaveBeenCalledOnce();
});

it('finds the open invitation of someone who is not among the people yet', async () => {
  const open = invitation({ firstName: 'Jane', middleName: null, lastName: 'Doe', email: 'jane@h.example' });
  const over = invitation({ ...open, invitationId: 'inv_2', status: 'revoked' });
  vi.mocked(stream).mockImplementation(((
    _name: string,
    _args: object,
    onEvent: (event: InvitationEvent) => void,
  ) => {
    onEvent({ kind: 'page', invitations: [over, open], skipped: 0 });
    return Promise.resolve({ invitations: 2, skipped: 0, superseded: false });
  }) as never);
  const finding = made();
  finding.search('Jane Doe <jane@h.example>');
  const { onopeninvitation, ...others } = ways();
  render(NoMatch, { finding, onopeninvitation, ...others });
  expect(await screen.findByText('Jane Doe has a pending invitation.')).toBeVisible();
  await userEvent.setup().click(screen.getByRole('button', { name: "Open Jane Doe's invitation" }));
  expect(onopeninvitation).toHaveBeenCalledExactlyOnceWith(open);
});

it('keeps the focus near when a filter is taken away', async () => {
  const finding = made();
  finding.filter({ ...NO_FILTERS, levels: ['admin'], reports: false, studies: true });
  render(FilterBar, { finding, revoked: null });
  const keys = userEvent.setup();
  const remove = (filter: string) => screen.getByRole('button', { name: `Remove the filter ${filter}` });
  await keys.click(remove('Create and sign reports: No'));
  expect(remove('Manage studies: Yes')).toHaveFocus();
  await keys.click(remove('Manage studies: Yes'));
  expect(remove('Level: Admin')).toHaveFocus();
  await keys.click(remove('Level: Admin'));
  expect(screen.getByRole('button', { name: 'Filters' })).toHaveFocus();
});

it('names three of those who left and counts the others', () => {
  const people = Array.from({ length: 6 }, (_, index) => ({
    userId: `u${index}`,
    name: `Person ${index}`,
    kind: 'gone' as const,
    fields: [],
  }));
  const finding = made();
  const told = (count: number) => ({
    changes: { since: '2026-11-23T12:00:00Z', people: people.slice(0, count) },
    finding,
    ondismiss: () => undefined,
    after: () => null,
  });
  const { unmount } = render(ChangedBanner, told(6));
  expect(screen.getByText('No longer in the list: Person 0, Person 1, Person 2 and 3 more.')).toBeVisible();
  unmount();
  render(ChangedBanner, told(4));
  expect(screen.getByText('No longer in the list: Person 0, Person 1, Person 2 and Person 3.')).toBeVisible();
});
