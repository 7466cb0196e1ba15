import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { m } from '../../lib/messages';
import { announcer } from '../../lib/state/announcer.svelte';
import { failure, kai, sarah } from '../../lib/testing/fixtures';
import { CLINIC, button, findButton, input, open, save, sent, write } from './testing';

vi.mock('../../lib/api/call');

const fail = (...args: Parameters<typeof failure>) => {
  throw failure(...args);
};

afterEach(() => void vi.useRealTimers());

describe('the review', () => {
  it('lists each change and sends the minimal patch', async () => {
    const { keys, onsaved, onclose } = open(sarah());
    await write(keys, 'Last name', 'Johnson-Smith');
    await keys.clear(input('Suffix 2'));
    await keys.click(button('Review changes'));
    const heading = await screen.findByRole('heading', { name: 'Review 2 changes' });
    await waitFor(() => expect(heading).toHaveFocus());
    const said = screen.getAllByRole('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim());
    expect(said).toEqual(['Last name: Johnson → Johnson-Smith', 'Suffix 2: FACR → none']);
    expect(screen.getByText('Nothing has been sent yet.')).toBeVisible();
    expect(sent('update_user')).toEqual([]);

    await keys.click(button('Save 2 changes'));
    expect(sent('update_user')).toEqual([
      {
        clinicId: CLINIC,
        userId: sarah().userId,
        patch: { lastName: 'Johnson-Smith', suffix2: null },
        base: sarah(),
      },
    ]);
    expect(onsaved).toHaveBeenCalledWith(sarah({ lastName: 'Johnson-Smith', suffix2: null }));
    expect(onclose).toHaveBeenCalledOnce();
    expect(announcer.shown?.text).toBe('Changes to Sarah Johnson-Smith saved: Last name, Suffix 2');
  });

  it('names a risky action and keeps Enter from confirming it', async () => {
    const { keys } = open(kai());
    await keys.selectOptions(input('Level'), 'Admin');
    await keys.click(button('Review changes'));
    expect(await findButton('Make Kai an admin')).toBeVisible();
    expect(screen.getByText('Make Kai Lindqvist an admin?')).toBeVisible();
    expect(
      screen.getByText(/Kai will be able to manage users and settings, including your own access\./),
    ).toBeVisible();
    await waitFor(() => expect(button('Back')).toHaveFocus());
    await keys.keyboard('{Enter}');
    expect(input('Level')).toHaveValue('admin');
    expect(sent('update_user')).toEqual([]);
  });

  it('leads back to the field that was left', async () => {
    const { keys } = open(sarah());
    await write(keys, 'Suffix 2', 'FACS');
    await keys.click(button('Review changes'));
    await keys.click(await findButton('Back'));
    await waitFor(() => expect(input('Suffix 2')).toHaveFocus());
  });

  it('works by keyboard alone', async () => {
    const { keys, onsaved } = open(sarah());
    input('First name').focus();
    await keys.keyboard('{Control>}a{/Control}Sara');
    button('Review changes').focus();
    await keys.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Review 1 change' })).toHaveFocus());
    await keys.tab();
    await keys.tab();
    expect(button('Save 1 change')).toHaveFocus();
    await keys.keyboard('{Enter}');
    expect(onsaved).toHaveBeenCalledOnce();
  });
});

describe('a refusal', () => {
  it('stands beside its field, with the draft intact', async () => {
    const { keys, onsaved } = open(sarah(), {
      update_user: () =>
        fail('invalid', { fields: { npiNumber: ['This NPI is in use.'], email: ['Fixed.'] } }),
    });
    await write(keys, 'Last name', 'Smith');
    await write(keys, 'NPI number', '1003000126');
    await save(keys, 'Save 2 changes');
    await waitFor(() => expect(input('NPI number')).toHaveFocus());
    expect(input('NPI number')).toHaveAccessibleDescription(/This NPI is in use\./);
    expect(input('Last name')).toHaveValue('Smith');
    expect(button('Review changes')).toBeDisabled();
    await keys.type(input('NPI number'), '{Backspace}4');
    expect(input('NPI number')).not.toHaveAttribute('aria-invalid');
    expect(button('Review changes')).toBeEnabled();
    expect(onsaved).not.toHaveBeenCalled();
  });

  it.each([
    ['offline', "Avara can't be reached"],
    ['timeout', 'Avara took too long to answer'],
    ['server', 'Avara has a problem'],
  ] as const)('%s says what to do and can be tried again', async (code, title) => {
    let attempts = 0;
    const { keys, onsaved } = open(sarah(), {
      update_user: ({ base, patch }) =>
        ++attempts === 1
          ? fail(code, { retryable: true })
          : { outcome: 'saved', user: { ...base, ...patch }, noted: true },
    });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    expect(await screen.findByRole('alert')).toHaveTextContent(title);
    expect(screen.getByText('Nothing was changed.')).toBeVisible();
    await keys.click(button('Try again'));
    expect(onsaved).toHaveBeenCalledWith(sarah({ lastName: 'Smith' }));
    expect(sent('update_user')[0]).toEqual(sent('update_user')[1]);
  });

  it.each([
    ['forbidden', "This key doesn't have permission", 'Ask an owner of the clinic'],
    ['conflict', 'Someone changed this at the same time', 'Nothing was overwritten.'],
    ['invalid', "Avara didn't accept these values", 'Check the values and try again'],
  ] as const)('%s is told in our words and in those of the server', async (code, title, advice) => {
    const { keys } = open(sarah(), { update_user: () => fail(code, { serverSaid: 'Owners stay.' }) });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    const alert = await screen.findByRole('alert');
    for (const words of [title, advice, 'Avara says: “Owners stay.”']) expect(alert).toHaveTextContent(words);
    expect(alert).not.toHaveTextContent('marked');
  });

  it('of a field that the form does not have is quoted, and speaks of no marked field', async () => {
    const { keys } = open(sarah(), { update_user: () => fail('invalid', { fields: { email: ['Fixed.'] } }) });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Avara says: “Fixed.”');
    expect(alert).not.toHaveTextContent('marked');
  });

  it('counts the wait down that the server asks for', async () => {
    const { keys } = open(sarah(), {
      update_user: () => fail('rate_limited', { retryable: true, retryAfterMs: 12_000 }),
    });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    expect(
      await screen.findByText(m.edit.wait.again({ when: m.errors.inSeconds({ count: 12 }) })),
    ).toBeVisible();
  });

  it('is tried again only once the wait is over', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    let tries = 0;
    const { keys, onsaved } = open(sarah(), {
      update_user: ({ base, patch }) =>
        ++tries === 1
          ? fail('rate_limited', { retryable: true, retryAfterMs: 12_000 })
          : { outcome: 'saved', user: { ...base, ...patch }, noted: true },
    });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    await screen.findByText(/^You can try again in/);
    const again = button(m.common.tryAgain);
    await waitFor(() => expect(again).toHaveAttribute('aria-disabled', 'true'));
    await keys.click(again);
    expect(tries).toBe(1);
    vi.setSystemTime(Date.now() + 12_000);
    await screen.findByText(m.edit.wait.over);
    await waitFor(() => expect(again).not.toHaveAttribute('aria-disabled'));
    await keys.click(again);
    await waitFor(() => expect(onsaved).toHaveBeenCalledOnce());
  });

  it('asks for another key and keeps the draft', async () => {
    const { keys, onunauthorized } = open(sarah(), { update_user: () => fail('unauthorized') });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    await waitFor(() => expect(onunauthorized).toHaveBeenCalledWith(failure('unauthorized')));
    await keys.click(button('Back'));
    expect(input('Last name')).toHaveValue('Smith');
  });

  it('says when the person is gone, and leaves without a question', async () => {
    const { keys, onclose } = open(sarah(), { update_user: () => fail('not_found') });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    expect(await screen.findByRole('heading', { name: 'Sarah Johnson is no longer in Avara' })).toBeVisible();
    await keys.click(button('Back to people'));
    expect(onclose).toHaveBeenCalledOnce();
  });
});

describe('a conflict', () => {
  it('shows the three values and goes on from theirs', async () => {
    const theirs = sarah({ clinicRole: 'Surgeon', phoneNumber: '5550001111' });
    let attempts = 0;
    const { keys, onseen } = open(sarah(), {
      update_user: ({ base, patch }) =>
        ++attempts === 1
          ? { outcome: 'conflict', theirs, fields: ['phoneNumber'] }
          : { outcome: 'saved', user: { ...base, ...patch }, noted: true },
    });
    await write(keys, 'Phone number', '5552223333');
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 2 changes');
    const title = "Someone changed Sarah's phone number while you were editing.";
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    const group = screen.getByRole('group', { name: 'Phone number' });
    for (const value of ['(555) 123-4567', '(555) 000-1111', '(555) 222-3333']) {
      expect(within(group).getByText(value)).toBeVisible();
    }
    expect(screen.getByText('Also changed in the meantime: Clinic role.')).toBeVisible();
    expect(button('Continue')).toBeDisabled();
    await keys.click(within(group).getByRole('button', { name: 'Keep theirs' }));
    await keys.click(button('Continue'));
    expect(onseen).toHaveBeenCalledWith(theirs);
    await keys.click(await findButton('Save 1 change'));
    expect(sent('update_user')[1]).toEqual({
      clinicId: CLINIC,
      userId: theirs.userId,
      patch: { lastName: 'Smith' },
      base: theirs,
    });
  });

  it('has nothing left to save when all of theirs is kept', async () => {
    const theirs = sarah({ lastName: 'Jones' });
    const { keys } = open(sarah(), {
      update_user: () => ({ outcome: 'conflict', theirs, fields: ['lastName'] }),
    });
    await write(keys, 'Last name', 'Smith');
    await save(keys, 'Save 1 change');
    await keys.click(await findButton('Keep theirs'));
    expect(screen.queryByText(/Also changed/)).toBeNull();
    await keys.click(button('Continue'));
    expect(input('Last name')).toHaveValue('Jones');
    expect(screen.getByText('No changes yet.')).toBeVisible();
  });
});
