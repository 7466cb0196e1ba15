/** A banner above the people that is put aside takes the focus with it: it goes on at what is left of the screen. */
import { screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '../lib/api/call';
import type { KeptDraft } from '../lib/api/generated/bindings';
import { keptText } from '../lib/drafts/keptEdit';
import { m } from '../lib/messages';
import { draftOf } from '../lib/person/draft';
import { updates } from '../lib/state/updates.svelte';
import { connected, kai, start } from './testing';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

beforeEach(() => {
  vi.mocked(call).mockReset();
  updates.stage = { name: 'unknown' };
});

const begin = (replies = {}, changes?: Parameters<typeof start>[3]) =>
  start(connected, undefined, replies, changes);

/** Presses the button by the keyboard, as those do who depend on the focus. */
async function press(keys: ReturnType<typeof start>, name: string) {
  const button = await screen.findByRole('button', { name });
  // What is in the background may still come: cards, and the dialogs that are read later.
  await screen.findByRole('article', { name: 'Kai Lindqvist' });
  button.focus();
  await keys.keyboard('{Enter}');
}

const heading = () => screen.getByRole('heading', { name: m.people.title });
/** The first thing that can be used in the screen. */
const first = () => document.querySelector('main button');

it('what changed since the last time', async () => {
  const people = [{ userId: 'usr_kai', name: 'Kai', kind: 'changed' as const, fields: ['level' as const] }];
  const keys = begin({}, { since: '2026-11-23T12:00:00Z', people });
  await press(keys, m.find.changed.dismiss);
  await waitFor(() => expect(screen.queryByRole('button', { name: m.find.changed.dismiss })).toBeNull());
  await waitFor(() => expect(heading()).toHaveFocus());
});

it('a newer version', async () => {
  const update = { version: '9.0.0', notes: '', installs: true };
  const keys = begin({ look_for_update: () => ({ state: 'found', update }) });
  await press(keys, m.updates.later);
  await waitFor(() => expect(screen.queryByRole('button', { name: m.updates.later })).toBeNull());
  await waitFor(() => expect(first()).toHaveFocus());
});

it('what was typed before, once the question is answered', async () => {
  const draft = keptText({ base: kai, draft: { ...draftOf(kai), lastName: 'Berg' }, coupling: 'none' });
  const kept: KeptDraft = { form: 'edit', subject: kai.userId, at: '2026-11-30T14:14:00Z', draft };
  const keys = begin({ read_drafts: () => [kept] });
  await press(keys, m.edit.offer.discard);
  const act = await screen.findByRole('button', { name: m.edit.discard.act });
  act.focus();
  await keys.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('button', { name: m.edit.offer.discard })).toBeNull());
  await waitFor(() => expect(first()).toHaveFocus());
  // The dialog is gone too by then, and takes the focus nowhere else.
  await new Promise((done) => setTimeout(done, 50));
  expect(first()).toHaveFocus();
});

it('who works here', async () => {
  const keys = begin({ read_view: () => ({ operator: null, operatorAsked: false, view: null }) });
  await press(keys, m.offboarding.operator.skip);
  await waitFor(() => expect(screen.queryByRole('button', { name: m.offboarding.operator.skip })).toBeNull());
  await waitFor(() => expect(heading()).toHaveFocus());
});
