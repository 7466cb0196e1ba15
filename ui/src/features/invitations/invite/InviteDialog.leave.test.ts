/** Leaving while an invitation is on its way, and what the server says where it refuses one. */
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { EmailFindings, Invited } from '../../../lib/api/generated/bindings';
import { answer, CLINIC, fail as refuse, failure, sent } from '../../../lib/testing/backend';
import { invitation } from '../../../lib/testing/invitation';
import { sarah } from '../../../lib/testing/people';
import InviteDialog from './InviteDialog.svelte';
import { NOBODY } from './newUser';

vi.mock('../../../lib/api/call');

const robin = {
  ...NOBODY,
  email: 'robin@hospital.example',
  firstName: 'Robin',
  lastName: 'Reyes',
  clinicRole: 'Scribe',
};
const NOTHING: EmailFindings = { found: 'nothing', users: [], invitations: [], skipped: 0 };
const QUESTION = { name: 'Leave without waiting?' };

let arrive: (invited: Invited) => void;
let fail: (error: unknown) => void;

beforeEach(() =>
  answer({
    check_new_user: () => ({}),
    look_for_email: () => NOTHING,
    invite_user: () =>
      new Promise((resolve, reject) => {
        arrive = resolve;
        fail = reject;
      }),
  }),
);

async function sending() {
  const props = {
    clinicId: CLINIC,
    presets: [],
    begin: robin,
    onclose: vi.fn(),
    oninvited: vi.fn(),
    onunauthorized: vi.fn(),
  };
  const { unmount } = render(InviteDialog, props);
  const keys = userEvent.setup();
  await keys.click(screen.getByRole('button', { name: 'Review the invitation' }));
  await keys.click(await screen.findByRole('button', { name: 'Invite Robin' }));
  await waitFor(() => expect(sent('invite_user')).toHaveLength(1));
  return { ...props, keys, unmount };
}

async function left() {
  const opened = await sending();
  await opened.keys.keyboard('{Escape}');
  await opened.keys.click(await screen.findByRole('button', { name: 'Leave' }));
  expect(opened.onclose).toHaveBeenCalledOnce();
  opened.unmount();
  return opened;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('asks, says that nobody knows yet, and tells what became of it where the person waits', async () => {
  const { keys, onclose, oninvited } = await sending();
  await keys.click(screen.getByRole('button', { name: 'Close' }));
  const question = await screen.findByRole('alertdialog', QUESTION);
  expect(question).toHaveTextContent("We don't know yet whether they were invited.");
  await keys.click(screen.getByRole('button', { name: 'Keep waiting' }));
  arrive({ user: sarah, noted: true });
  expect(await screen.findByRole('heading', { name: 'Robin Reyes was invited' })).toBeVisible();
  expect(oninvited).toHaveBeenCalledOnce();
  expect(onclose).not.toHaveBeenCalled();
});

it('tells nobody of an answer that comes after it was left', async () => {
  const { oninvited, onclose } = await left();
  arrive({ user: sarah, noted: true });
  await settled();
  expect(oninvited).not.toHaveBeenCalled();
  expect(onclose).toHaveBeenCalledOnce();
});

it.each(['outcome_unknown', 'unauthorized', 'conflict'] as const)(
  'sends nothing again and asks for nothing where a late answer is %s',
  async (code) => {
    const { onunauthorized, oninvited } = await left();
    fail(failure(code));
    await settled();
    expect(sent('invite_user')).toHaveLength(1);
    expect(onunauthorized).not.toHaveBeenCalled();
    expect(oninvited).not.toHaveBeenCalled();
  },
);

it("tells a refusal in the server's own words, and guesses a reason only without them", async () => {
  const { keys } = await sending();
  fail(failure('conflict', 'The clinic has no seats left.'));
  const words = 'Avara refused this. Nothing was sent. Avara says: “The clinic has no seats left.”';
  expect(await screen.findByText(words)).toBeVisible();
  await keys.click(screen.getByRole('button', { name: 'Review the invitation' }));
  await keys.click(await screen.findByRole('button', { name: 'Invite Robin' }));
  await waitFor(() => expect(sent('invite_user')).toHaveLength(2));
  fail(failure('conflict'));
  expect(await screen.findByText(/^Avara says that someone already uses this address/)).toBeVisible();
});

it.each([
  ['knows nothing against it', NOTHING, "Robin Reyes hasn't been invited yet. What you typed will be lost."],
  [
    'found their invitation',
    { ...NOTHING, found: 'invited', invitations: [invitation()] } satisfies EmailFindings,
    'What you typed will be lost.',
  ],
])('claims that nobody was invited only where it %s', async (_, findings, words) => {
  answer({ check_new_user: () => ({}), look_for_email: () => findings });
  const onopeninvitation = vi.fn();
  const onclose = vi.fn();
  render(InviteDialog, {
    ...{ clinicId: CLINIC, presets: [], begin: robin, onclose, onopeninvitation },
    ...{ oninvited: vi.fn(), onunauthorized: vi.fn() },
  });
  const keys = userEvent.setup();
  await keys.click(screen.getByLabelText('Email'));
  await keys.tab();
  if (findings === NOTHING) {
    await screen.findByText('No one uses this address yet.');
    await keys.keyboard('{Escape}');
  } else await keys.click(await screen.findByRole('button', { name: 'Open the invitation' }));
  const question = await screen.findByRole('alertdialog', { name: 'Discard your changes?' });
  expect(question).toHaveAccessibleDescription(words);
});

it('says that nothing is known where the answer was lost, rather than that something is discarded', async () => {
  const { keys, onclose } = await sending();
  answer({ look_for_email: refuse('offline') });
  fail(failure('outcome_unknown'));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Check the internet connection, then check again.',
  );
  await keys.keyboard('{Escape}');
  const question = await screen.findByRole('alertdialog', { name: 'Close without checking again?' });
  expect(question).toHaveTextContent("We don't know whether they were invited.");
  await keys.click(within(question).getByRole('button', { name: 'Close' }));
  expect(onclose).toHaveBeenCalledOnce();
});
