import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { stream } from '../../lib/api/call';
import type { Acted, Invitation, InvitationEvent, InvitationSummary } from '../../lib/api/generated/bindings';
import { m } from '../../lib/messages';
import { announcer } from '../../lib/state/announcer.svelte';
import { answer, fail, failure, sent } from '../../lib/testing/backend';
import { invitation } from '../../lib/testing/invitation';
import { worksHere } from '../../lib/testing/operator';
import { person } from '../../lib/testing/people';
import InvitationsScreen from './InvitationsScreen.svelte';
import { InvitationsView } from './view.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

const robin = invitation();
const kai = invitation({
  invitationId: `inv_${'b'.repeat(32)}`,
  userId: `usr_${'b'.repeat(32)}`,
  firstName: 'Kai',
  lastName: 'Lind',
  email: 'kai@hospital.example',
  suffix1: null,
  status: 'accepted',
});
const kaiThePerson = person({ userId: kai.userId, firstName: 'Kai', lastName: 'Lind' });

/** Sends Robin, and then ends the list as told. */
function robinThen(end: () => Promise<InvitationSummary>) {
  vi.mocked(stream).mockImplementation((async (
    _name: string,
    _args: unknown,
    onEvent: (event: InvitationEvent) => void,
  ) => {
    onEvent({ kind: 'page', invitations: [robin], skipped: 0 });
    return end();
  }) as typeof stream);
}

/** Answers each load of the list as told, the last answer again and again. */
function lists(...answers: (Invitation[] | Error)[]) {
  let load = 0;
  vi.mocked(stream).mockImplementation((async (
    _name: string,
    _args: unknown,
    onEvent: (event: InvitationEvent) => void,
  ) => {
    const invitations = answers[Math.min(load++, answers.length - 1)] ?? [];
    if (invitations instanceof Error) throw invitations;
    onEvent({ kind: 'page', invitations, skipped: 0 });
    return { invitations: invitations.length, skipped: 0, superseded: false };
  }) as typeof stream);
}

function open() {
  const props = {
    oninvite: vi.fn(),
    onchanged: vi.fn(),
    onopenperson: vi.fn(),
    onunauthorized: vi.fn(),
  };
  const head = createRawSnippet(() => ({ render: () => '<span></span>' }));
  render(InvitationsScreen, {
    props: {
      clinicId: 'clinic_north',
      platform: 'linux',
      head,
      people: [kaiThePerson],
      view: new InvitationsView(),
      ...props,
    },
    context: worksHere().context,
  });
  return { ...props, keys: userEvent.setup() };
}

const rows = () => screen.queryAllByRole('article').map((row) => row.getAttribute('aria-label'));
const button = (name: string) => screen.findByRole('button', { name });

beforeEach(() => {
  vi.mocked(stream).mockReset();
  answer({
    revoke_invitation: () => ({ noted: true }),
    check_new_user: () => ({}),
    list_sent: () => [{ userId: robin.userId, by: 'Dana' }],
  });
});

it('offers for each what can be done about it, and leads from who accepted to the person', async () => {
  lists([robin, kai]);
  const { keys, onopenperson } = open();
  const pending = within(await screen.findByRole('article', { name: 'Robin Keller, MD' }));
  expect(pending.getByText('Pending')).toBeVisible();
  expect(pending.getAllByRole('button')).toHaveLength(3);
  const accepted = within(screen.getByRole('article', { name: 'Kai Lind' }));
  expect(accepted.getAllByRole('button')).toHaveLength(1);
  await keys.click(await button('Open person Kai Lind'));
  expect(onopenperson).toHaveBeenCalledExactlyOnceWith(kaiThePerson);
});

it('filters, searches, and shows all again', async () => {
  lists([robin, kai]);
  const { keys } = open();
  await keys.click(await button('Accepted: 1'));
  expect(rows()).toEqual(['Kai Lind']);
  await keys.type(screen.getByRole('searchbox', { name: 'Search invitations' }), 'robin');
  expect(rows()).toEqual([]);
  await keys.click(await button('Show all invitations'));
  expect(rows()).toHaveLength(2);
});

it('says that texts were cut, as the people list does', async () => {
  robinThen(() => Promise.resolve({ invitations: 1, skipped: 0, shortened: 1, superseded: false }));
  open();
  expect(await screen.findByText(m.invitations.shortened.title({ count: 1 }))).toBeVisible();
});

it('says that nothing matches only once the list is whole', async () => {
  let end: () => void = () => undefined;
  robinThen(async () => {
    await new Promise<void>((resolve) => (end = resolve));
    return { invitations: 1, skipped: 0, superseded: false };
  });
  const { keys } = open();
  await screen.findByRole('article', { name: 'Robin Keller, MD' });
  await keys.type(screen.getByRole('searchbox', { name: 'Search invitations' }), 'zebra');
  expect(screen.getByText(m.common.unfinished.loading.title)).toBeVisible();
  expect(screen.queryByText('No invitation matches')).toBeNull();
  end();
  expect(await screen.findByText('No invitation matches')).toBeVisible();
});

it('revokes one after it was asked, with Cancel under the focus, and reads the list anew', async () => {
  lists([robin, kai], [{ ...robin, status: 'revoked' }, kai]);
  const { keys, onchanged } = open();
  await keys.click(await button("Revoke Robin Keller's invitation"));
  const question = await screen.findByRole('alertdialog');
  await waitFor(() => expect(within(question).getByRole('button', { name: 'Cancel' })).toHaveFocus());
  expect(sent('revoke_invitation')).toEqual([]);
  await keys.click(within(question).getByRole('button', { name: 'Revoke invitation' }));
  const row = within(await screen.findByRole('article', { name: 'Robin Keller, MD' }));
  expect(await row.findByText('Revoked')).toBeVisible();
  const { invitationId, userId } = robin;
  expect(sent('revoke_invitation')).toEqual([{ clinicId: 'clinic_north', invitationId, userId }]);
  expect(onchanged).toHaveBeenCalledOnce();
  expect(announcer.shown?.text).toBe("Robin Keller's invitation is revoked");
});

it('reads the people anew too when one turns out to be accepted, as it says that they are in the list', async () => {
  answer({
    revoke_invitation: fail('invitation_closed'),
    read_invitation: () => ({ ...robin, status: 'accepted' }),
    list_sent: () => [],
  });
  lists([robin], [{ ...robin, status: 'accepted' }]);
  const { keys, onchanged } = open();
  await keys.click(await button("Revoke Robin Keller's invitation"));
  await keys.click(await button('Revoke invitation'));
  expect(await screen.findByText(/accepted it in the meantime and is in the people list now/)).toBeVisible();
  expect(onchanged).toHaveBeenCalledOnce();
});

it.each([
  ['at once', true],
  ['from the dialog, if that stayed to say what was not recorded', false],
])('leaves the focus on what can be done about one that was revoked, %s', async (_, noted) => {
  answer({ revoke_invitation: () => ({ noted }), list_sent: () => [] });
  lists([kai, robin], [kai, { ...robin, status: 'revoked' }]);
  const { keys } = open();
  const revoke = await button(m.invitations.act.revokeWhom({ name: 'Robin Keller' }));
  revoke.focus();
  await keys.keyboard('{Enter}');
  (await button(m.invitations.revoke.act)).focus();
  await keys.keyboard('{Enter}');
  await waitFor(() => expect(revoke).not.toBeInTheDocument());
  if (!noted) await keys.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  const resend = m.invitations.act.resendWhom({ name: 'Robin Keller' });
  await waitFor(() => expect(screen.getByRole('button', { name: resend })).toHaveFocus());
});

it('leaves the focus in the screen when nothing can be done any more about one that was sent anew', async () => {
  const [before, fresh] = [
    { ...robin, status: 'revoked' as const },
    { ...robin, invitationId: 'inv_fresh' },
  ];
  const now = new Date().toISOString();
  answer({
    check_new_user: () => ({}),
    revoke_invitation: () => ({ noted: true }),
    invite_user: () => ({ user: { ...robin, lastLoginAt: null }, noted: true }),
    list_sent: () => [],
  });
  lists([robin], [{ ...fresh, createdAt: now }, before]);
  const { keys } = open();
  const resend = await button(m.invitations.act.resendWhom({ name: 'Robin Keller' }));
  await keys.click(resend);
  await keys.click(await button(m.invitations.resend.act));
  const done = m.invitations.resend.done({ name: 'Robin Keller' });
  const dialog = within(await screen.findByRole('alertdialog', { name: done }));
  await waitFor(() => expect(resend).not.toBeInTheDocument());
  dialog.getByRole('button', { name: m.common.close }).focus();
  await keys.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus());
});

it('reads the list anew if the answer comes after the dialog was left', async () => {
  let done: (acted: Acted) => void = () => undefined;
  answer({ revoke_invitation: () => new Promise((resolve) => (done = resolve)), list_sent: () => [] });
  lists([robin], [{ ...robin, status: 'revoked' }]);
  const { keys } = open();
  await keys.click(await button("Revoke Robin Keller's invitation"));
  await keys.click(await button('Revoke invitation'));
  await waitFor(() => expect(sent('revoke_invitation')).toHaveLength(1));
  await keys.click(await button('Cancel'));
  await keys.click(await button('Leave'));
  done({ noted: true });
  expect(await screen.findByText('Revoked')).toBeVisible();
});

it('says of an older one that it was replaced, and offers no further one in its place', async () => {
  const before = {
    ...robin,
    invitationId: 'inv_before',
    status: 'revoked' as const,
    createdAt: '2026-11-01T12:00:00Z',
  };
  lists([{ ...robin, createdAt: new Date().toISOString() }, before]);
  open();
  const [now, older] = await screen.findAllByRole('article', { name: 'Robin Keller, MD' });
  expect(within(older as HTMLElement).getByText('Replaced today')).toBeVisible();
  expect(within(older as HTMLElement).queryByRole('button')).toBeNull();
  expect(within(now as HTMLElement).getAllByRole('button')).toHaveLength(3);
});

it('says who sent it, as far as this computer knows', async () => {
  lists([robin]);
  open();
  expect(await screen.findByText(/^Sent .* by you$/)).toBeVisible();
});

it('says of one that was not found that the invitation is gone, not a person', async () => {
  answer({ revoke_invitation: fail('not_found'), list_sent: () => [] });
  lists([robin]);
  const { keys } = open();
  await keys.click(await button("Revoke Robin Keller's invitation"));
  await keys.click(await button('Revoke invitation'));
  expect(await screen.findByText('This invitation is no longer in Avara')).toBeVisible();
  expect(screen.queryByText(/person is no longer in Avara/)).toBeNull();
});

it('asks for another key if this one is refused', async () => {
  lists(Object.assign(new Error(), failure('unauthorized')));
  const { onunauthorized } = open();
  await waitFor(() => expect(onunauthorized).toHaveBeenCalledOnce());
  expect(screen.getByRole('alert')).toBeVisible();
});

it('says that there are none, and offers to invite', async () => {
  lists([]);
  const { keys, oninvite } = open();
  expect(await screen.findByText('No invitations yet')).toBeVisible();
  await keys.click(screen.getAllByRole('button', { name: 'Invite…' }).at(-1) as HTMLElement);
  expect(oninvite).toHaveBeenCalledOnce();
});
