import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { CommandError, User } from '../../lib/api/generated/bindings';
import { person, sarah } from '../../lib/testing';
import LeftDialog from './LeftDialog.svelte';
import { answer, CLINIC, fail, failure, receipt, sent, step } from './testing';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const ana = person({
  userId: 'usr_ana',
  firstName: 'Ana',
  middleName: null,
  lastName: 'Ruiz',
  level: 'admin',
  email: 'ana@x.example',
});
const button = (name: string) => screen.getByRole('button', { name });
const half = receipt(
  step({ outcome: 'failed', error: failure('conflict', 'Not now.') }),
  step({ step: 'invitation', outcome: 'nothing_to_do' }),
  step({ step: 'verify', outcome: 'unknown', finding: 'no_status' }),
);

function open(answers: Parameters<typeof answer>[0], user: User | null = sarah) {
  answer(answers);
  const props = {
    clinicId: CLINIC,
    clinic: 'Northside',
    users: [sarah, ana],
    person: user,
    around: { users: [sarah, ana], operatorUserId: null },
    onchanged: vi.fn<(user: User) => void>(),
    onclose: vi.fn<() => void>(),
    onunauthorized: vi.fn<(error: CommandError) => void>(),
  };
  render(LeftDialog, props);
  return { ...props, keys: userEvent.setup() };
}

it('finds the person, and can choose another', async () => {
  const { keys } = open({}, null);
  await keys.type(screen.getByLabelText('Who left?'), 'ruiz');
  await keys.keyboard('{ArrowDown}{Enter}');
  expect(screen.getByRole('dialog', { name: 'Ana Ruiz left' })).toHaveTextContent(
    'Ana Ruiz is the last admin',
  );
  await keys.click(button('Choose someone else'));
  await keys.type(screen.getByLabelText('Who left?'), 'zzz');
  expect(screen.getByText('Nobody matches “zzz”.')).toBeVisible();
  expect(sent('someone_left')).toEqual([]);
});

it('says what will be done before anything is, with Cancel under the focus', async () => {
  const { keys, onclose } = open({});
  const plan = within(screen.getByRole('dialog', { name: 'Sarah Johnson left' }));
  expect(plan.getAllByRole('listitem')).toHaveLength(3);
  await waitFor(() => expect(button('Cancel')).toHaveFocus());
  await keys.keyboard('{Enter}');
  expect(onclose).toHaveBeenCalledOnce();
});

it('gives a receipt, printed and saved', async () => {
  const { keys, onchanged } = open({
    someone_left: () => receipt(),
    print_page: () => null,
    save_receipt: () => ({ path: '/downloads/Receipt Sarah Johnson.txt' }),
  });
  await keys.click(button('Revoke access'));
  expect(await screen.findByRole('heading', { name: 'Sarah Johnson is shut out' })).toHaveFocus();
  expect(onchanged).toHaveBeenCalledWith(sarah);
  expect(screen.queryByRole('button', { name: /^Try again/ })).toBeNull();
  expect(document.documentElement).toHaveClass('prints-receipt');
  await keys.click(button('Print'));
  expect(sent('print_page')).toEqual([{}]);
  await keys.click(button('Save as text'));
  expect(await screen.findByText('Saved in Downloads as Receipt Sarah Johnson.txt')).toBeVisible();
  const [saved] = sent('save_receipt');
  expect(saved?.fileName).toMatch(/^Receipt Sarah Johnson \d{4}-\d\d-\d\d\.txt$/);
  expect(saved?.text).toContain('Clinic: Northside');
});

it('tells where printing or saving did not work', async () => {
  const { keys } = open({
    someone_left: () => receipt(),
    print_page: fail('internal'),
    save_receipt: fail('internal'),
  });
  await keys.click(button('Revoke access'));
  await screen.findByRole('heading', { name: 'Sarah Johnson is shut out' });
  await keys.click(button('Print'));
  expect(await screen.findByText(/^Printing did not work/)).toBeVisible();
  await keys.click(button('Save as text'));
  expect(await screen.findByText(/^The receipt was not saved/)).toBeVisible();
});

it('explains a failure half-way and tries the failed step only', async () => {
  const { keys } = open({
    someone_left: () => half,
    revoke_access: () => ({ noted: true }),
    read_user: () => sarah,
    keep_receipt: () => null,
  });
  await keys.click(button('Revoke access'));
  expect(await screen.findByRole('heading', { name: 'Not everything worked' })).toBeVisible();
  expect(screen.getAllByText('Avara says: “Not now.”')[0]).toBeVisible();
  await keys.click(button('Try again 1 step'));
  expect(await screen.findByRole('heading', { name: 'Sarah Johnson is shut out' })).toBeVisible();
  expect(sent('someone_left')).toHaveLength(1);
  expect(sent('revoke_access')).toEqual([{ clinicId: CLINIC, user: sarah }]);
});

it('has the kept receipt follow what was tried again, before anybody is told', async () => {
  let end: () => void = () => undefined;
  const { keys, onchanged } = open({
    someone_left: () => half,
    revoke_access: () => ({ noted: true }),
    read_user: () => sarah,
    keep_receipt: () => new Promise((resolve) => (end = () => resolve(null))),
  });
  await keys.click(button('Revoke access'));
  await keys.click(await screen.findByRole('button', { name: 'Try again 1 step' }));
  await waitFor(() => expect(sent('keep_receipt')).toHaveLength(1));
  const [kept] = sent('keep_receipt');
  expect(kept?.clinicId).toBe(CLINIC);
  expect(kept?.receipt.steps.slice(0, 3)).toEqual(half.steps);
  expect(kept?.receipt.steps.slice(3).map(({ step, outcome }) => `${step} ${outcome}`)).toEqual([
    'access done',
    'verify done',
  ]);
  expect(onchanged).toHaveBeenCalledOnce();
  end();
  await waitFor(() => expect(onchanged).toHaveBeenCalledTimes(2));
  expect(screen.queryByText('This receipt is the only copy')).toBeNull();
});

it('says that the receipt with the latest attempt is the only copy where it could not be kept', async () => {
  const { keys } = open({
    someone_left: () => half,
    revoke_access: () => ({ noted: true }),
    read_user: () => sarah,
    keep_receipt: fail('internal'),
  });
  await keys.click(button('Revoke access'));
  await keys.click(await screen.findByRole('button', { name: 'Try again 1 step' }));
  expect(await screen.findByText('This receipt is the only copy')).toBeVisible();
});

it('warns that the receipt is the only copy', async () => {
  const { keys } = open({ someone_left: () => ({ ...receipt(), noted: false }) });
  await keys.click(button('Revoke access'));
  expect(await screen.findByText('This receipt is the only copy')).toBeVisible();
});

it('stays at the plan where nothing was sent', async () => {
  const { keys, onunauthorized } = open({ someone_left: fail('unauthorized') });
  await keys.click(button('Revoke access'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was sent');
  expect(onunauthorized).toHaveBeenCalledOnce();
  await waitFor(() => expect(button('Cancel')).toHaveFocus());
  expect(button('Try again')).toBeVisible();
});

it('cannot be left while it is under way', async () => {
  const { keys, onclose } = open({ someone_left: () => new Promise(() => undefined) });
  await keys.click(button('Revoke access'));
  expect(await screen.findByText('Shutting Sarah Johnson out…')).toBeVisible();
  await keys.keyboard('{Escape}');
  expect(onclose).not.toHaveBeenCalled();
});
