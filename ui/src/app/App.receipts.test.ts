/** What is known here of whose access was revoked: in their menu, and in the editor with its menu. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { receipt } from '../features/offboarding/testing';
import { call } from '../lib/api/call';
import { m } from '../lib/messages';
import { revokedWords } from '../lib/person/revokedWords';
import { sarah } from '../lib/testing/people';
import { connected, kai, start } from './testing';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

beforeEach(() => vi.mocked(call).mockReset());

const revoked = { user: kai, at: '2026-11-24T14:14:00Z', by: 'Dana', certain: true };

/** Kai's access was revoked, with a receipt; the server still lists them. */
const begin = () =>
  start(connected, () => [sarah, kai], {
    list_revoked: () => [revoked],
    list_receipts: () => [{ ...receipt(), person: kai }],
  });

const title = () => m.receipt.title({ name: 'Kai Lindqvist' });
const more = (name: string) => m.offboarding.menu.label({ name });

it('the receipt is reached from the menu of the card, and of no one who has none', async () => {
  const keys = begin();
  await keys.click(await screen.findByRole('button', { name: more('Sarah Marie Johnson') }));
  await screen.findByText(m.offboarding.menu.copyId);
  expect(screen.queryByText(m.offboarding.menu.receipts)).toBeNull();
  await keys.keyboard('{Escape}');

  await keys.click(screen.getByRole('button', { name: more('Kai Lindqvist') }));
  await keys.click(await screen.findByText(m.offboarding.menu.receipts));
  const dialog = within(await screen.findByRole('dialog', { name: title() }));
  expect(dialog.getByText('k@x.example')).toBeVisible();
});

it('the editor says that access is revoked, when and by whom, and leads to the receipt', async () => {
  const keys = begin();
  await keys.click(
    await screen.findByRole('button', { name: m.people.card.editWhom({ name: 'Kai Lindqvist' }) }),
  );
  const editor = within(await screen.findByRole('dialog', { name: m.edit.title({ name: 'Kai Lindqvist' }) }));
  expect(editor.getByText(revokedWords(revoked))).toBeVisible();
  expect(editor.getByText(m.offboarding.revoked.inEditor)).toBeVisible();

  await keys.click(editor.getByRole('button', { name: more('Kai Lindqvist') }));
  await keys.click(await screen.findByText(m.offboarding.menu.receipts));
  expect(await screen.findByRole('dialog', { name: title() })).toBeVisible();
  await waitFor(() => expect(screen.getAllByRole('dialog')).toHaveLength(1));
});

it('the editor says nothing of the kind about anyone else', async () => {
  const keys = begin();
  const edit = m.people.card.editWhom({ name: 'Sarah Marie Johnson' });
  await keys.click(await screen.findByRole('button', { name: edit }));
  const editor = within(
    await screen.findByRole('dialog', { name: m.edit.title({ name: 'Sarah Marie Johnson' }) }),
  );
  expect(editor.queryByText(m.offboarding.revoked.inEditor)).toBeNull();
});
