/** What was done about an invitation and could not be recorded on this computer: each dialog stays to say so. */
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { m } from '../../lib/messages';
import { announcer } from '../../lib/state/announcer.svelte';
import { answer, CLINIC, fail } from '../../lib/testing/backend';
import { invitation } from '../../lib/testing/invitation';
import InvitationDialog from './InvitationDialog.svelte';
import ResendDialog from './ResendDialog.svelte';
import RevokeDialog from './RevokeDialog.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const robin = invitation();
const saved = invitation({ lastName: 'Kell' });
const sent = { user: { ...robin, lastLoginAt: null }, noted: true };
const { notNoted } = m.invite.outcome;

const button = (name: string) => screen.findByRole('button', { name });

function open<Events extends object>(component: unknown, events: Events) {
  const onclose = vi.fn<() => void>();
  const onunauthorized = vi.fn();
  render(
    component as typeof RevokeDialog,
    {
      clinicId: CLINIC,
      invitation: robin,
      onclose,
      onunauthorized,
      ...events,
    } as never,
  );
  return { onclose, ...events, keys: userEvent.setup() };
}

const edit = () =>
  open(InvitationDialog, {
    people: new Map(),
    here: { by: new Map(), operator: null },
    onsaved: vi.fn(),
    onseen: vi.fn(),
    ongone: vi.fn(),
  });
const revoke = () => open(RevokeDialog, { onrevoked: vi.fn(), onover: vi.fn() });
const resend = () => open(ResendDialog, { onchanged: vi.fn(), oncorrect: vi.fn() });

beforeEach(() => announcer.hide());

it('a change, which is then not confirmed as if all were well', async () => {
  answer({
    check_patch: () => ({}),
    update_invitation: () => ({ outcome: 'saved', invitation: saved, noted: false }),
  });
  const { keys, onsaved, onclose } = edit();
  await keys.type(screen.getByLabelText(m.person.labels.lastName), '{Backspace}{Backspace}');
  await keys.click(await button(m.edit.act.review));
  await keys.click(await button(m.edit.act.save({ count: 1 })));
  const heading = await screen.findByRole('heading', { name: m.edit.outcome.unrecorded });
  await waitFor(() => expect(heading).toHaveFocus());
  expect(onsaved).toHaveBeenCalledExactlyOnceWith(saved);
  expect(announcer.shown).toBeNull();
  expect(onclose).not.toHaveBeenCalled();
  await keys.click(screen.getAllByRole('button', { name: m.common.close }).at(-1) as HTMLElement);
  expect(onclose).toHaveBeenCalledOnce();
});

it('a change that was recorded is confirmed, and the dialog goes', async () => {
  answer({
    check_patch: () => ({}),
    update_invitation: () => ({ outcome: 'saved', invitation: saved, noted: true }),
  });
  const { keys, onsaved, onclose } = edit();
  await keys.type(screen.getByLabelText(m.person.labels.lastName), '{Backspace}{Backspace}');
  await keys.click(await button(m.edit.act.review));
  await keys.click(await button(m.edit.act.save({ count: 1 })));
  await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(onsaved).toHaveBeenCalledExactlyOnceWith(saved);
  expect(announcer.shown?.text).toBe(m.invitations.saved({ name: 'Robin Kell' }));
});

it('a revocation', async () => {
  answer({ revoke_invitation: () => ({ noted: false }) });
  const { keys, onrevoked, onclose } = revoke();
  await keys.click(await button(m.invitations.revoke.act));
  const done = m.invitations.revoke.done({ name: 'Robin Keller' });
  const dialog = within(await screen.findByRole('alertdialog', { name: done }));
  expect(dialog.getByText(notNoted)).toBeVisible();
  expect(onrevoked).toHaveBeenCalledOnce();
  expect(onclose).not.toHaveBeenCalled();
  const close = dialog.getByRole('button', { name: m.common.close });
  expect(close).toHaveFocus();
  await keys.keyboard('{Enter}');
  expect(onclose).toHaveBeenCalledOnce();
});

it.each([
  ['the revocation', { revoke_invitation: () => ({ noted: false }), invite_user: () => sent }],
  [
    'the sending',
    { revoke_invitation: () => ({ noted: true }), invite_user: () => ({ ...sent, noted: false }) },
  ],
  ['the revocation half-way', { revoke_invitation: () => ({ noted: false }), invite_user: fail('offline') }],
])('a new invitation: %s', async (_, answers) => {
  answer({ check_new_user: () => ({}), ...answers });
  const { keys } = resend();
  await keys.click(await button(m.invitations.resend.act));
  expect(await screen.findByText(notNoted)).toBeVisible();
});

it('nothing of the kind if all of it was recorded', async () => {
  answer({ check_new_user: () => ({}), revoke_invitation: () => ({ noted: true }), invite_user: () => sent });
  const { keys } = resend();
  await keys.click(await button(m.invitations.resend.act));
  const done = m.invitations.resend.done({ name: 'Robin Keller' });
  expect(await screen.findByRole('alertdialog', { name: done })).toBeVisible();
  expect(screen.queryByText(notNoted)).toBeNull();
});
