/** Leaving while an answer about an invitation is awaited: it holds no one, and what comes late reaches the list alone. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../lib/api/call';
import type { Acted } from '../../lib/api/generated/bindings';
import { m } from '../../lib/messages';
import { leaving } from '../../lib/state/leaving.svelte';
import { answer, CLINIC, failure, sent } from '../../lib/testing/backend';
import { invitation } from '../../lib/testing/invitation';
import { sarah } from '../../lib/testing/people';
import ResendDialog from './ResendDialog.svelte';
import RevokeDialog from './RevokeDialog.svelte';

vi.mock('../../lib/api/call');

const button = (name: string) => screen.getByRole('button', { name });
const settled = () => new Promise((resolve) => setTimeout(resolve));
const closes = () => vi.mocked(call).mock.calls.filter(([name]) => name === 'close_window').length;

afterEach(() => void vi.useRealTimers());

describe('revoking', () => {
  const QUESTION = { name: 'Leave without waiting?' };

  async function revoking() {
    let done: (acted: Acted) => void = () => undefined;
    answer({ revoke_invitation: () => new Promise((resolve) => (done = resolve)), close_window: () => null });
    const props = {
      clinicId: CLINIC,
      invitation: invitation(sarah),
      onrevoked: vi.fn(),
      onover: vi.fn(),
      onclose: vi.fn(),
      onunauthorized: vi.fn(),
    };
    const { unmount } = render(RevokeDialog, props);
    const keys = userEvent.setup();
    await keys.click(button('Revoke invitation'));
    await waitFor(() => expect(sent('revoke_invitation')).toHaveLength(1));
    return { ...props, keys, unmount, done: () => done({ noted: true }) };
  }

  it('asks, and goes on if the person waits', async () => {
    const { keys, done, onrevoked, onclose } = await revoking();
    await keys.keyboard('{Escape}');
    const question = await screen.findByRole('alertdialog', QUESTION);
    expect(question).toHaveTextContent(/We don't know yet whether Sarah Johnson's invitation is revoked/);
    await keys.click(button('Keep waiting'));
    expect(onclose).not.toHaveBeenCalled();
    done();
    await waitFor(() => expect(onrevoked).toHaveBeenCalledOnce());
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('is left, and a late answer reaches the list alone', async () => {
    const { keys, done, onrevoked, onclose, unmount } = await revoking();
    await keys.click(button('Cancel'));
    await keys.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(onclose).toHaveBeenCalledOnce();
    unmount();
    done();
    await settled();
    expect(onrevoked).toHaveBeenCalledOnce();
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('lets the window close once the person agrees', async () => {
    const { keys } = await revoking();
    leaving.request();
    await screen.findByRole('alertdialog', QUESTION);
    expect(closes()).toBe(0);
    await keys.click(button('Leave'));
    expect(closes()).toBe(1);
  });
});

it('is not tried again before the time that the server asked to wait', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  answer({ revoke_invitation: () => Promise.reject({ ...failure('rate_limited'), retryAfterMs: 12_000 }) });
  const props = { clinicId: CLINIC, invitation: invitation(sarah), onrevoked: vi.fn(), onover: vi.fn() };
  render(RevokeDialog, { ...props, onclose: vi.fn(), onunauthorized: vi.fn() });
  const keys = userEvent.setup();
  await keys.click(button(m.invitations.revoke.act));
  const again = await screen.findByRole('button', { name: m.common.tryAgain });
  await waitFor(() => expect(again).toHaveAttribute('aria-disabled', 'true'));
  expect(again).toHaveFocus();
  await keys.keyboard('{Enter}');
  expect(sent('revoke_invitation')).toHaveLength(1);
  vi.setSystemTime(Date.now() + 12_000);
  await screen.findByText(m.edit.wait.over);
  await keys.keyboard('{Enter}');
  await waitFor(() => expect(sent('revoke_invitation')).toHaveLength(2));
});

describe('a new invitation', () => {
  const QUESTION = { name: 'Leave this unfinished?' };

  async function sending() {
    let fail: (error: unknown) => void = () => undefined;
    answer({
      check_new_user: () => ({}),
      revoke_invitation: () => ({ noted: true }),
      invite_user: () => new Promise((_, reject) => (fail = reject)),
    });
    const props = {
      clinicId: CLINIC,
      invitation: invitation(sarah),
      onchanged: vi.fn(),
      onclose: vi.fn(),
      onunauthorized: vi.fn(),
      oncorrect: vi.fn(),
    };
    const { unmount } = render(ResendDialog, props);
    const keys = userEvent.setup();
    await keys.click(await screen.findByRole('button', { name: 'Send new invitation' }));
    await waitFor(() => expect(sent('invite_user')).toHaveLength(1));
    return { ...props, keys, unmount, fail: (error: unknown) => fail(error) };
  }

  it('asks in the middle, and makes way for the answer', async () => {
    const { keys, fail, onclose } = await sending();
    await keys.click(button('Close'));
    const question = await screen.findByRole('alertdialog', QUESTION);
    expect(question).toHaveTextContent(/^.*We don't know whether Sarah Johnson has an invitation now/);
    fail(failure('conflict', 'The clinic has no seats left.'));
    const words = 'Avara refused this. Avara says: “The clinic has no seats left.”';
    expect(await screen.findByText(words)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('alertdialog', QUESTION)).toBeNull());
    expect(onclose).not.toHaveBeenCalled();
  });

  it('is left, and a late answer reaches the list alone and sends nothing again', async () => {
    const { keys, fail, onclose, onchanged, onunauthorized, unmount } = await sending();
    const before = onchanged.mock.calls.length;
    await keys.keyboard('{Escape}');
    await keys.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(onclose).toHaveBeenCalledOnce();
    unmount();
    fail(failure('unauthorized'));
    await settled();
    expect(sent('invite_user')).toHaveLength(1);
    expect(onunauthorized).not.toHaveBeenCalled();
    expect(onchanged).toHaveBeenCalledTimes(before + 1);
  });
});
