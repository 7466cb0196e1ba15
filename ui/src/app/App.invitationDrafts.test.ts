/** A change of an open invitation that was typed when the app ended is offered again, as one of a person is. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '../lib/api/call';
import type { Invitation, KeptDraft } from '../lib/api/generated/bindings';
import { keptText } from '../lib/drafts/keptEdit';
import { m } from '../lib/messages';
import { draftOf } from '../lib/person/draft';
import { invitation } from '../lib/testing/invitation';
import { connected, start } from './testing';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

beforeEach(() => vi.mocked(call).mockReset());

const robin = invitation();
const subject = robin.invitationId;
const draft: KeptDraft = {
  form: 'invitation',
  subject,
  at: '2026-11-30T14:14:00.000Z',
  draft: keptText({ base: robin, draft: { ...draftOf(robin), lastName: 'Keller-Berg' }, coupling: 'none' }),
};
const words = m.edit.offer.invitation({ name: 'Robin Keller' });
const title = m.invitations.edit.title({ name: 'Robin Keller' });

const begin = (now: () => Invitation, more = {}) =>
  start(connected, undefined, { read_drafts: () => [draft], read_invitation: now, ...more });

const asked = (name: string) =>
  vi
    .mocked(call)
    .mock.calls.filter(([called]) => called === name)
    .map(([, args]) => args);
const isDiscarded = () =>
  waitFor(() => expect(asked('discard_draft')).toEqual([{ clinicId: 'c1', form: 'invitation', subject }]));

it('is continued with what was typed, kept while it is typed on, and gone once it is saved', async () => {
  const keys = begin(() => robin, {
    update_invitation: ({ base, patch }: { base: Invitation; patch: object }) => ({
      outcome: 'saved',
      noted: true,
      invitation: { ...base, ...patch },
    }),
  });
  expect(await screen.findByText(words)).toBeVisible();
  await keys.click(screen.getByRole('button', { name: m.edit.offer.go }));
  const dialog = await screen.findByRole('dialog', { name: title });
  const field = within(dialog).getByLabelText('Last name');
  expect(field).toHaveValue('Keller-Berg');
  await keys.type(field, 'er');
  await waitFor(() => expect(JSON.stringify(asked('save_draft').at(-1))).toContain('Keller-Berger'));
  expect(asked('save_draft').at(-1)).toMatchObject({ form: 'invitation', subject });
  await keys.click(within(dialog).getByRole('button', { name: 'Review changes' }));
  await keys.click(await within(dialog).findByRole('button', { name: 'Save 1 change' }));
  await isDiscarded();
});

it('is not offered if it was saved after all', async () => {
  begin(() => ({ ...robin, lastName: 'Keller-Berg' }));
  await isDiscarded();
  expect(screen.queryByText(words)).toBeNull();
});

it('is offered if the invitation cannot be read', async () => {
  begin(() => {
    throw { code: 'offline', fields: {}, retryable: true };
  });
  expect(await screen.findByText(words)).toBeVisible();
  expect(asked('discard_draft')).toEqual([]);
});

it('says that the invitation is over by now, with the focus on what it says', async () => {
  const keys = begin(() => ({ ...robin, status: 'revoked' }));
  await keys.click(await screen.findByRole('button', { name: m.edit.offer.go }));
  const dialog = await screen.findByRole('dialog', { name: title });
  expect(within(dialog).getByText(m.invitations.edit.gone({ name: 'Robin Keller' }))).toBeVisible();
  expect(within(dialog).queryByLabelText('Last name')).toBeNull();
  await waitFor(() => expect(dialog.querySelector('[data-step-focus]')).toHaveFocus());
  await keys.click(within(dialog).getByRole('button', { name: m.invitations.edit.back }));
  await isDiscarded();
  // Nothing is left of what opened it: the focus is not lost.
  await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus());
});
