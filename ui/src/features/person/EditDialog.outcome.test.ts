import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { failure, sarah } from '../../lib/testing/fixtures';
import { CLINIC, button, findButton, input, open, save, sent, write } from './testing';

vi.mock('../../lib/api/call');

const lost = () => {
  throw failure('outcome_unknown', { retryable: true });
};

describe('a lost answer', () => {
  it('is looked up at once, and the dialog says so', async () => {
    const { keys, onclose } = open(sarah(), {
      update_user: lost,
      check_update: () => new Promise(() => undefined),
    });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    const title = "We don't know whether this worked. Checking…";
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(onclose).not.toHaveBeenCalled();
  });

  it('is saved when all of it is there', async () => {
    const user = sarah({ lastName: 'Smith' });
    const { keys, onsaved } = open(sarah(), {
      update_user: lost,
      check_update: () => ({ applied: 'all', user }),
    });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    await waitFor(() => expect(onsaved).toHaveBeenCalledWith(user));
    expect(sent('check_update')).toEqual([
      { clinicId: CLINIC, userId: user.userId, patch: { lastName: 'Smith' } },
    ]);
  });

  it('is tried again when none of it is there', async () => {
    let attempts = 0;
    const { keys, onsaved } = open(sarah(), {
      update_user: ({ base, patch }) =>
        ++attempts === 1 ? lost() : { outcome: 'saved', user: { ...base, ...patch }, noted: true },
      check_update: () => ({ applied: 'none', user: sarah() }),
    });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    expect(await screen.findByRole('heading', { name: 'Not saved. Nothing was changed.' })).toBeVisible();
    await keys.click(button('Try again'));
    await waitFor(() => expect(onsaved).toHaveBeenCalledOnce());
  });

  it('lists what was saved and what was not, and sends the rest', async () => {
    const half = sarah({ lastName: 'Smith' });
    let attempts = 0;
    const { keys, onseen, onsaved } = open(sarah(), {
      update_user: ({ base, patch }) =>
        ++attempts === 1 ? lost() : { outcome: 'saved', user: { ...base, ...patch }, noted: true },
      check_update: () => ({ applied: 'some', user: half }),
    });
    await write(keys, 'Last name', 'Smith');
    await keys.clear(input('Suffix 2'));
    await save(keys, 'Save 2 changes');
    expect(await screen.findByRole('heading', { name: 'Only some changes were saved.' })).toBeVisible();
    expect(onseen).toHaveBeenCalledWith(half);
    await keys.click(button('Try again'));
    await waitFor(() => expect(onsaved).toHaveBeenCalledOnce());
    expect(sent('update_user')[1]).toEqual({
      clinicId: CLINIC,
      userId: half.userId,
      patch: { suffix2: null },
      base: half,
    });
  });

  it('stays unknown when looking fails, and can be looked up again', async () => {
    let looks = 0;
    const user = sarah({ lastName: 'Smith' });
    const { keys, onsaved } = open(sarah(), {
      update_user: lost,
      check_update: () => {
        if (++looks === 1) throw failure('offline', { retryable: true });
        return { applied: 'all', user };
      },
    });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    await waitFor(async () => expect(await findButton('Check again')).toHaveFocus());
    expect(screen.getByRole('alert')).toHaveTextContent("Avara can't be reached");
    await keys.click(button('Check again'));
    await waitFor(() => expect(onsaved).toHaveBeenCalledWith(user));
  });

  it('is left without a word of discarding, and the advice is named as the button', async () => {
    const { keys, onclose } = open(sarah(), {
      update_user: lost,
      check_update: () => {
        throw failure('rate_limited', { retryAfterMs: 12_000 });
      },
    });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    await findButton('Check again');
    expect(screen.getByRole('alert')).toHaveTextContent('Wait a little, then check again.');
    expect(screen.getByText('You can check again in 12 seconds.')).toBeVisible();
    const [, close] = screen.getAllByRole('button', { name: 'Close' });
    await keys.click(close as HTMLElement);
    const question = await screen.findByRole('alertdialog', { name: 'Close without checking again?' });
    expect(question).toHaveTextContent("Closing doesn't undo them.");
    expect(question).not.toHaveTextContent(/discard/i);
    await keys.click(within(question).getByRole('button', { name: 'Close' }));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('has an end where the person is gone, without saying that nothing was changed', async () => {
    let looks = 0;
    const { keys, onclose } = open(sarah(), {
      update_user: lost,
      check_update: () => {
        throw failure(++looks === 1 ? 'offline' : 'not_found');
      },
    });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    await keys.click(await findButton('Check again'));
    expect(await screen.findByRole('heading', { name: 'Sarah Johnson is no longer in Avara' })).toBeVisible();
    expect(screen.getByText(/We can't tell whether your changes were saved before that/)).toBeVisible();
    expect(screen.queryByText(/Nothing was changed/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Check again' })).toBeNull();
    await keys.click(button('Back to people'));
    expect(onclose).toHaveBeenCalledOnce();
  });
});

describe('leaving', () => {
  it('closes at once when nothing was changed', async () => {
    const { keys, onclose } = open(sarah());
    await keys.keyboard('{Escape}');
    expect(onclose).toHaveBeenCalledOnce();
  });

  it.each([
    ['Escape', (keys: ReturnType<typeof open>['keys']) => keys.keyboard('{Escape}')],
    ['Close', (keys: ReturnType<typeof open>['keys']) => keys.click(button('Close'))],
    ['Cancel', (keys: ReturnType<typeof open>['keys']) => keys.click(button('Cancel'))],
  ])('asks on %s when something was', async (_, leave) => {
    const { keys, onclose } = open(sarah());
    await write(keys, 'Last name', 'Smith');
    await leave(keys);
    expect(await screen.findByRole('alertdialog', { name: 'Discard your changes?' })).toBeVisible();
    await waitFor(() => expect(button('Keep editing')).toHaveFocus());
    await keys.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(input('Last name')).toHaveValue('Smith');
    expect(onclose).not.toHaveBeenCalled();

    await keys.click(button('Cancel'));
    await keys.click(await findButton('Discard changes'));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('keeps the draft when Escape answers the question', async () => {
    const { keys, onclose } = open(sarah());
    await write(keys, 'Last name', 'Smith');
    await keys.keyboard('{Escape}');
    await screen.findByRole('alertdialog');
    await keys.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(onclose).not.toHaveBeenCalled();
    expect(input('Last name')).toHaveValue('Smith');
  });
});

it('says that a change was saved and could not be recorded, before it goes', async () => {
  const { keys, onsaved, onclose } = open(sarah(), {
    update_user: () => ({ outcome: 'saved', user: sarah({ lastName: 'Smith' }), noted: false }),
  });
  await write(keys, 'Last name', 'Smith');
  await save(keys, 'Save 1 change');
  const title = "Saved, but it couldn't be recorded on this computer.";
  const heading = await screen.findByRole('heading', { name: title });
  await waitFor(() => expect(heading).toHaveFocus());
  expect(onsaved).toHaveBeenCalledExactlyOnceWith(sarah({ lastName: 'Smith' }));
  expect(onclose).not.toHaveBeenCalled();
  const [, close] = screen.getAllByRole('button', { name: 'Close' });
  await keys.click(close as HTMLElement);
  expect(onclose).toHaveBeenCalledOnce();
});
