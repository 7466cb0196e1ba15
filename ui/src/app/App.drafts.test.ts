/** What was typed when the app ended is offered again, and gone once it is saved or discarded. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '../lib/api/call';
import type { KeptDraft, User } from '../lib/api/generated/bindings';
import { keptText } from '../lib/drafts/keptEdit';
import { draftOf } from '../lib/person/draft';
import type { Draft } from '../lib/person/draft';
import { sarah } from '../lib/testing/people';
import { connected, kai, start } from './testing';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

beforeEach(() => vi.mocked(call).mockReset());

const AT = '2026-11-30T14:14:00.000Z';

function edit(user: User, differs: Partial<Draft>): KeptDraft {
  const draft = keptText({ base: user, draft: { ...draftOf(user), ...differs }, coupling: 'none' });
  return { form: 'edit', subject: user.userId, at: AT, draft };
}

function invite(email: string, firstName: string): KeptDraft {
  const draft = { ...draftOf({ ...kai, firstName, lastName: '' }), clinicRole: '' };
  return { form: 'invite', subject: '', at: AT, draft: keptText({ email, draft, coupling: 'none' }) };
}

const begin = (drafts: KeptDraft[], list?: () => User[], more = {}) =>
  start(connected, list, { read_drafts: () => drafts, check_new_user: () => ({}), ...more });

const discarded = () =>
  vi
    .mocked(call)
    .mock.calls.filter(([name]) => name === 'discard_draft')
    .map(([, args]) => args);

it('is continued with what was typed, saved, and then gone', async () => {
  const keys = begin([edit(sarah, { lastName: 'Johnson-Smith' })], undefined, {
    update_user: ({ base, patch }: { base: User; patch: object }) => ({
      outcome: 'saved',
      noted: true,
      user: { ...base, ...patch },
    }),
  });
  expect(await screen.findByText("You have unsaved changes to Sarah Johnson's details.")).toBeVisible();
  await keys.click(screen.getByRole('button', { name: 'Continue' }));
  const dialog = await screen.findByRole('dialog', { name: 'Edit Sarah Marie Johnson' });
  expect(within(dialog).getByLabelText('Last name')).toHaveValue('Johnson-Smith');
  expect(dialog).toHaveTextContent('This is what you typed before the app closed');
  expect(screen.queryByText("You have unsaved changes to Sarah Johnson's details.")).toBeNull();
  await keys.click(within(dialog).getByRole('button', { name: 'Review changes' }));
  await keys.click(await within(dialog).findByRole('button', { name: 'Save 1 change' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(discarded()).toEqual([{ clinicId: 'c1', form: 'edit', subject: sarah.userId }]));
});

it('stands in the form also if the person is opened by hand, and what is typed on is kept', async () => {
  const keys = begin([edit(kai, { lastName: 'Berg' })]);
  await screen.findByText("You have unsaved changes to Kai Lindqvist's details.");
  await keys.click(screen.getByRole('button', { name: 'Edit Kai Lindqvist' }));
  const field = await screen.findByLabelText('Last name');
  expect(field).toHaveValue('Berg');
  await keys.type(field, 'er');
  await waitFor(() => {
    const saved = vi.mocked(call).mock.calls.filter(([name]) => name === 'save_draft');
    expect(JSON.stringify(saved.at(-1))).toContain('Berger');
  });
  await keys.keyboard('{Escape}');
  await keys.click(await screen.findByRole('button', { name: 'Discard changes' }));
  await waitFor(() => expect(discarded()).toHaveLength(1));
});

it('is compared with the person as they are now', async () => {
  const keys = begin([edit(sarah, { lastName: 'Johnson-Smith' })], () => [
    { ...sarah, lastName: 'Lee' },
    kai,
  ]);
  await keys.click(await screen.findByRole('button', { name: 'Continue' }));
  const title = "Someone changed Sarah's last name while you were editing.";
  expect(await screen.findByRole('heading', { name: title })).toBeVisible();
});

it('is not offered if it was saved after all', async () => {
  begin([edit(sarah, { lastName: 'Smith' })], () => [{ ...sarah, lastName: 'Smith' }, kai]);
  await waitFor(() => expect(discarded()).toHaveLength(1));
  expect(screen.queryByText(/You have unsaved changes/)).toBeNull();
});

it('is discarded only after a question, and then the next one is offered', async () => {
  const keys = begin([edit(sarah, { lastName: 'Smith' }), invite('jane@hospital.example', 'Jane')]);
  await keys.click(await screen.findByRole('button', { name: 'Discard' }));
  const question = await screen.findByRole('alertdialog', { name: 'Discard your changes?' });
  await keys.click(within(question).getByRole('button', { name: 'Keep them' }));
  expect(discarded()).toEqual([]);
  await keys.click(screen.getByRole('button', { name: 'Discard' }));
  await keys.click(await screen.findByRole('button', { name: 'Discard changes' }));
  expect(await screen.findByText('You have an unfinished invitation to Jane.')).toBeVisible();
  expect(discarded()).toHaveLength(1);
});

it('holds an invitation too', async () => {
  const keys = begin([invite('jane@hospital.example', 'Jane')]);
  await keys.click(await screen.findByRole('button', { name: 'Continue' }));
  const dialog = await screen.findByRole('dialog', { name: 'Invite someone' });
  expect(within(dialog).getByLabelText('First name')).toHaveValue('Jane');
  expect(within(dialog).getByDisplayValue('jane@hospital.example')).toBeVisible();
});

it('of another version of the app is neither offered nor deleted, also if the person is opened', async () => {
  const keys = begin([{ form: 'edit', subject: sarah.userId, at: AT, draft: '{"fields":[]}' }]);
  await keys.click(await screen.findByRole('button', { name: 'Edit Sarah Marie Johnson' }));
  await keys.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(screen.queryByText(/You have unsaved changes/)).toBeNull();
  expect(discarded()).toEqual([]);
});

it('is given up with what was not saved of it, once the person leaves it so', async () => {
  const smith = { ...sarah, lastName: 'Smith' };
  const keys = begin([edit(sarah, { lastName: 'Smith', suffix2: '' })], undefined, {
    update_user: () => {
      throw { code: 'outcome_unknown', fields: {}, retryable: true };
    },
    check_update: () => ({ applied: 'some', user: smith }),
  });
  await keys.click(await screen.findByRole('button', { name: 'Continue' }));
  await keys.click(await screen.findByRole('button', { name: 'Review changes' }));
  await keys.click(await screen.findByRole('button', { name: 'Save 2 changes' }));
  await keys.click(await screen.findByRole('button', { name: 'Leave as is' }));
  await waitFor(() => expect(discarded()).toHaveLength(1));
});
