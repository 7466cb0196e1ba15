/** Leaving while an answer is awaited: it may take minutes, so the person can leave, and a late answer disturbs nothing. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { call } from '../../lib/api/call';
import type { UpdateOutcome } from '../../lib/api/generated/bindings';
import { leaving } from '../../lib/state/leaving.svelte';
import { failure, sarah } from '../../lib/testing/fixtures';
import { button, findButton, open, save, write } from './testing';

vi.mock('../../lib/api/call');

const QUESTION = { name: 'Leave without waiting?' };
const saved = sarah({ lastName: 'Smith' });

/** The dialog while its change is on its way; `answer` and `fail` are what comes of it. */
async function saving() {
  let answer: (outcome: UpdateOutcome) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const opened = open(sarah(), {
    update_user: () =>
      new Promise((resolve, reject) => {
        answer = resolve;
        fail = reject;
      }),
    check_update: () => ({ applied: 'all', user: saved }),
  });
  await write(opened.keys, 'Last name', 'Smith');
  await save(opened.keys, 'Save 1 change');
  await waitFor(() => expect(button('Back')).toBeDisabled());
  return { ...opened, answer, fail };
}

async function left() {
  const opened = await saving();
  await opened.keys.keyboard('{Escape}');
  await opened.keys.click(await findButton('Leave'));
  expect(opened.onclose).toHaveBeenCalledOnce();
  opened.unmount();
  return opened;
}

const closes = () => vi.mocked(call).mock.calls.filter(([name]) => name === 'close_window').length;

it.each([
  ['Escape', (keys: Awaited<ReturnType<typeof saving>>['keys']) => keys.keyboard('{Escape}')],
  ['Close', (keys: Awaited<ReturnType<typeof saving>>['keys']) => keys.click(button('Close'))],
])('asks on %s, says that the outcome is not known, and stays where the person waits', async (_, leave) => {
  const { keys, onclose, onsaved, answer } = await saving();
  await leave(keys);
  const question = await screen.findByRole('alertdialog', QUESTION);
  expect(question).toHaveTextContent(/we don't know yet whether they were saved/);
  await waitFor(() => expect(button('Keep waiting')).toHaveFocus());
  await keys.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(onclose).not.toHaveBeenCalled();
  answer({ outcome: 'saved', user: saved, noted: true });
  await waitFor(() => expect(onsaved).toHaveBeenCalledWith(saved));
});

it('asks before the window closes too, and lets it go', async () => {
  const { keys } = await saving();
  leaving.request();
  const question = await screen.findByRole('alertdialog', QUESTION);
  expect(closes()).toBe(0);
  await keys.click(within(question).getByRole('button', { name: 'Leave' }));
  expect(closes()).toBe(1);
});

it('lets go while it looks what became of a lost answer', async () => {
  const { keys, onclose } = open(sarah(), {
    update_user: () => {
      throw failure('outcome_unknown');
    },
    check_update: () => new Promise(() => undefined),
  });
  await write(keys, 'Last name', 'Smith');
  await save(keys, 'Save 1 change');
  await screen.findByRole('heading', { name: /Checking…$/ });
  await keys.click(button('Close'));
  await keys.click(await findButton('Leave'));
  expect(onclose).toHaveBeenCalledOnce();
});

it('asks no more once the answer is there', async () => {
  const { keys, fail } = await saving();
  await keys.keyboard('{Escape}');
  await screen.findByRole('alertdialog', QUESTION);
  fail(failure('offline'));
  expect(await screen.findByRole('alert')).toHaveTextContent("Avara can't be reached");
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
});

it('shows what was saved after all on the card, and closes nothing else', async () => {
  const { answer, onseen, onsaved, onclose } = await left();
  answer({ outcome: 'saved', user: saved, noted: true });
  await waitFor(() => expect(onseen).toHaveBeenCalledWith(saved));
  expect(onsaved).not.toHaveBeenCalled();
  expect(onclose).toHaveBeenCalledOnce();
});

it('looks up a late answer that was lost, and shows that on the card', async () => {
  const { fail, onseen, onsaved } = await left();
  fail(failure('outcome_unknown'));
  await waitFor(() => expect(onseen).toHaveBeenCalledWith(saved));
  expect(onsaved).not.toHaveBeenCalled();
});

it('asks nobody for a key by a late answer', async () => {
  const { fail, onunauthorized, onseen } = await left();
  fail(failure('unauthorized'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(onunauthorized).not.toHaveBeenCalled();
  expect(onseen).not.toHaveBeenCalled();
});
