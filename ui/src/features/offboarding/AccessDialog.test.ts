import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { call } from '../../lib/api/call';
import type { CommandError, Operator as Stated, User } from '../../lib/api/generated/bindings';
import type { GuardContext } from '../../lib/guards/guards';
import { answer, CLINIC, fail, sent } from '../../lib/testing/backend';
import { DANA, worksHere } from '../../lib/testing/operator';
import { person, sarah } from '../../lib/testing/people';
import type { AccessKind } from './access.svelte';
import AccessDialog from './AccessDialog.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const admin = person({ userId: 'usr_admin', level: 'admin', firstName: 'Ana', lastName: 'Ruiz' });
const REFUSALS = ['conflict', 'refused', 'invalid', 'not_found'] as const;
const button = (name: string) => screen.getByRole('button', { name });

function open(
  answers: Parameters<typeof answer>[0],
  more: Partial<{ kind: AccessKind; user: User; around: GuardContext }> = {},
  stated: Stated | null = DANA,
) {
  answer(answers);
  const { operator, context } = worksHere(stated, [sarah, admin]);
  const props = {
    clinicId: CLINIC,
    user: sarah,
    kind: 'revoke' as AccessKind,
    onchanged: vi.fn<(kind: AccessKind, user: User) => void>(),
    onclose: vi.fn<() => void>(),
    onunauthorized: vi.fn<(error: CommandError) => void>(),
    ...more,
    around: {
      users: [sarah, admin],
      operatorUserId: null,
      mayBeOperator: (userId: string) => operator.mayBe(userId),
      ...more.around,
    },
  };
  const { unmount, rerender } = render(AccessDialog, { props, context });
  return { ...props, operator, unmount, rerender, keys: userEvent.setup() };
}

describe('the question', () => {
  it('names action, person and consequence, and Enter does nothing dangerous', async () => {
    const { keys, onclose } = open({});
    const dialog = screen.getByRole('alertdialog', { name: "Revoke Sarah's access?" });
    expect(dialog).toHaveAccessibleDescription(
      /can restore access later.*can't confirm that the session ends/,
    );
    await waitFor(() => expect(button('Cancel')).toHaveFocus());
    await keys.keyboard('{Enter}');
    expect(onclose).toHaveBeenCalledOnce();
    expect(sent('revoke_access')).toEqual([]);
  });

  it('of a restoration says that an admin administers again', () => {
    open({}, { kind: 'restore', user: admin });
    expect(screen.getByRole('alertdialog', { name: "Restore Ana's access?" })).toHaveAccessibleDescription(
      /including managing users and settings/,
    );
  });
});

it('revokes, tells when and by whom, and leads back', async () => {
  const done = () => ({ noted: true });
  const { keys, onchanged } = open({ revoke_access: done, restore_access: done });
  await keys.click(button('Revoke access'));
  expect((await screen.findAllByText(/^Revoked at .* by Dana\.$/))[0]).toBeVisible();
  // In the dialog, since what is outside a modal one is not heard.
  expect(within(screen.getByRole('alertdialog')).getByRole('status')).toHaveTextContent(/^Revoked at/);
  expect(sent('revoke_access')).toEqual([{ clinicId: CLINIC, user: sarah }]);
  expect(onchanged).toHaveBeenLastCalledWith('revoke', sarah);
  await keys.click(button('Restore'));
  await waitFor(() => expect(button('Cancel')).toHaveFocus());
  await keys.click(button('Restore access'));
  expect((await screen.findAllByText(/^Restored at .* by Dana\.$/))[0]).toBeVisible();
  expect(onchanged).toHaveBeenLastCalledWith('restore', sarah);
});

it('says if it could not be saved', async () => {
  const { keys } = open({ revoke_access: () => ({ noted: false }) });
  await keys.click(button('Revoke access'));
  expect(await screen.findByText(/Make a note of it/)).toBeVisible();
});

it('cannot be left, nor sent twice, while it is on its way', async () => {
  const { keys, onclose } = open({ revoke_access: () => new Promise(() => undefined) });
  await keys.click(button('Revoke access'));
  await keys.click(button('Revoking…'));
  await keys.keyboard('{Escape}');
  expect(onclose).not.toHaveBeenCalled();
  expect(sent('revoke_access')).toHaveLength(1);
  expect(call).toHaveBeenCalledWith('hold_window', { held: true });
});

describe('a failure', () => {
  it("shows the server's own sentence, and gives the focus back to Cancel", async () => {
    const { keys, onchanged } = open({ revoke_access: fail('refused', 'Owners stay.') });
    await keys.click(button('Revoke access'));
    expect(await screen.findByRole('alert')).toHaveTextContent("Access wasn't revoked");
    expect(screen.getByRole('alert')).toHaveTextContent('Avara says: “Owners stay.”');
    await waitFor(() => expect(button('Cancel')).toHaveFocus());
    expect(onchanged).not.toHaveBeenCalled();
    await keys.click(button('Try again'));
    expect(sent('revoke_access')).toHaveLength(2);
  });

  it('of unknown outcome is never repeated by itself', async () => {
    const { keys, onchanged } = open({ revoke_access: fail('outcome_unknown') });
    await keys.click(button('Revoke access'));
    const dialog = await screen.findByRole('alertdialog', { name: "We don't know whether this worked" });
    expect(dialog).toHaveAccessibleDescription(/may or may not be revoked/);
    await waitFor(() => expect(button('Close')).toHaveFocus());
    expect(sent('revoke_access')).toHaveLength(1);
    expect(onchanged).not.toHaveBeenCalled();
    await keys.click(button('Revoke again'));
    expect(sent('revoke_access')).toHaveLength(2);
  });

  it('that follows a lost answer does not say that nothing was done', async () => {
    const answers = [fail('outcome_unknown'), fail('refused', 'There is nothing to revoke.')];
    const { keys } = open({ revoke_access: () => (answers.shift() as () => never)() });
    await keys.click(button('Revoke access'));
    await keys.click(await screen.findByRole('button', { name: 'Revoke again' }));
    const dialog = await screen.findByRole('alertdialog', { name: "We don't know whether this worked" });
    await waitFor(() => expect(dialog).toHaveTextContent('There is nothing to revoke.'));
    expect(dialog).toHaveAccessibleDescription(/^This time Avara refused.*earlier attempt may have worked/);
    expect(dialog).not.toHaveTextContent('Avara refused this.');
  });

  describe('where the record holds a revocation whose answer was lost', () => {
    const perhaps = (certain = false) => ({
      around: {
        users: [sarah, admin],
        operatorUserId: null,
        revoked: new Map([[sarah.userId, { certain }]]),
      },
    });

    it.each(REFUSALS)('does not say so if refused: %s', async (code) => {
      const { keys } = open({ revoke_access: fail(code, 'The user has no access to revoke') }, perhaps());
      await keys.click(button('Revoke access'));
      const dialog = await screen.findByRole('alertdialog', { name: "We don't know whether this worked" });
      expect(dialog).toHaveAccessibleDescription(/^This time Avara refused.*earlier attempt may have worked/);
      expect(dialog).not.toHaveTextContent("Access wasn't revoked");
      const said = 'Avara says: “The user has no access to revoke”';
      if (code !== 'not_found') expect(dialog).toHaveTextContent(said);
      await waitFor(() => expect(button('Close')).toHaveFocus());
      expect(button('Revoke again')).toBeVisible();
    });

    it.each([
      ['unauthorized', false],
      ['updating', false],
      ['refused', true],
    ] as const)('says so if it was not a refusal, or nothing was open: %s', async (code, certain) => {
      const { keys } = open({ revoke_access: fail(code) }, perhaps(certain));
      await keys.click(button('Revoke access'));
      expect(await screen.findByRole('alert')).toHaveTextContent("Access wasn't revoked");
    });
  });

  it('of the key asks for another one', async () => {
    const { keys, onunauthorized } = open({ revoke_access: fail('unauthorized') });
    await keys.click(button('Revoke access'));
    await waitFor(() => expect(onunauthorized).toHaveBeenCalledOnce());
    await keys.click(button('Replace key…'));
    expect(onunauthorized).toHaveBeenCalledTimes(2);
  });
});

it('says nothing of a clinic that was left in the meantime', async () => {
  let end: (answer: { noted: boolean }) => void = () => undefined;
  const { keys, onchanged, unmount } = open({ revoke_access: () => new Promise((done) => (end = done)) });
  await keys.click(button('Revoke access'));
  unmount();
  end({ noted: true });
  await Promise.resolve();
  expect(onchanged).not.toHaveBeenCalled();
});

describe('the warning', () => {
  it('comes before the question, with a box for each loss', async () => {
    const around = { users: [sarah, admin], operatorUserId: admin.userId };
    const { keys } = open({ revoke_access: () => ({ noted: true }) }, { user: admin, around });
    expect(button('Continue')).toBeDisabled();
    await keys.click(screen.getByRole('checkbox', { name: "I understand that I'll lose my own access" }));
    expect(button('Continue')).toBeDisabled();
    await keys.click(
      screen.getByRole('checkbox', { name: 'I understand that the clinic will have no admin' }),
    );
    await keys.click(button('Continue'));
    await waitFor(() => expect(button('Cancel')).toHaveFocus());
    expect(sent('revoke_access')).toEqual([]);
    await keys.click(button('Revoke access'));
    expect(sent('revoke_access')).toHaveLength(1);
  });

  it('that appears only once the question stands is not passed unticked', async () => {
    const { keys, rerender } = open(
      { revoke_access: () => ({ noted: true }) },
      {
        user: admin,
        around: { users: [admin, person({ userId: 'usr_owner', level: 'owner' })], operatorUserId: null },
      },
    );
    await waitFor(() => expect(button('Cancel')).toHaveFocus());
    expect(button('Revoke access')).toBeVisible();
    // The other one is no admin anymore.
    await rerender({ around: { users: [admin], operatorUserId: null } });
    expect(screen.getByText('Ana Ruiz is the last admin')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Revoke access' })).toBeNull();
    expect(button('Continue')).toBeDisabled();
    await keys.click(screen.getByRole('checkbox'));
    // Now it is oneself too.
    await rerender({ around: { users: [admin], operatorUserId: admin.userId } });
    expect(button('Continue')).toBeDisabled();
  });

  it('asks whether an admin is oneself, and goes on by the answer', async () => {
    const around = {
      users: [sarah, admin, person({ userId: 'usr_owner', level: 'owner' })],
      operatorUserId: null,
    };
    const { keys } = open({ revoke_access: () => ({ noted: true }) }, { user: admin, around }, null);
    expect(screen.getByText('Are you Ana Ruiz?')).toBeVisible();
    expect(button('Continue')).toBeDisabled();
    await keys.click(button("No, that's someone else"));
    await waitFor(() => expect(button('Cancel')).toHaveFocus());
    await keys.click(button('Revoke access'));
    expect(sent('revoke_access')).toHaveLength(1);
    expect(sent('set_operator')).toEqual([]);
  });

  it('takes it back that it is oneself', async () => {
    const ana = { userId: admin.userId, name: 'Ana Ruiz' };
    const { keys, operator } = open(
      {},
      { user: admin, around: { users: [admin], operatorUserId: admin.userId } },
      ana,
    );
    expect(screen.getByText('This is you')).toBeVisible();
    await keys.click(button("That's not me"));
    expect(sent('set_operator')).toEqual([{ clinicId: CLINIC, operator: null, since: null }]);
    expect([operator.stated, operator.mayBe(admin.userId)]).toEqual([false, false]);
  });

  it('does not stand before a restoration', () => {
    const around = { users: [admin], operatorUserId: admin.userId };
    open({}, { kind: 'restore', user: admin, around });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('who did it', () => {
  it('is asked in place and saved before anything is sent', async () => {
    const { keys } = open({ revoke_access: () => ({ noted: true }) }, {}, null);
    await keys.type(screen.getByLabelText('Done by'), 'ana ruiz');
    await keys.click(button('Revoke access'));
    // A name of one person of the list is that person.
    const operator = { userId: admin.userId, name: 'Ana Ruiz' };
    expect(sent('set_operator')).toEqual([{ clinicId: CLINIC, operator, since: null }]);
    expect(await screen.findByText('Ana Ruiz', { selector: 'bdi' })).toBeVisible();
    const calls = vi
      .mocked(call)
      .mock.calls.map(([name]) => name)
      .filter((name) => name !== 'hold_window');
    expect(calls).toEqual(['set_operator', 'revoke_access']);
  });

  it('holds nothing up: neither no answer nor one that can not be saved', async () => {
    const { keys } = open(
      { revoke_access: () => ({ noted: true }), set_operator: fail('internal') },
      {},
      null,
    );
    await keys.type(screen.getByLabelText('Done by'), 'Pat');
    await keys.click(button('Revoke access'));
    expect((await screen.findAllByText(/^Revoked at [^y]*$/))[0]).toBeVisible();
    expect(screen.getByText(/^We couldn't save your name\./)).toBeVisible();
  });

  it('is corrected in what this dialog recorded, from its beginning on', async () => {
    const { keys } = open({ revoke_access: () => ({ noted: true }) }, {}, null);
    const before = new Date().toISOString();
    await keys.click(button('Revoke access'));
    await keys.type(await screen.findByLabelText('Done by'), 'Pat Temp{Enter}');
    const [set] = sent('set_operator');
    expect(set?.operator).toEqual({ userId: null, name: 'Pat Temp' });
    expect(Date.parse(set?.since ?? '')).toBeLessThanOrEqual(Date.parse(before));
    expect((await screen.findAllByText(/by Pat Temp\.$/))[0]).toBeVisible();
  });
});
