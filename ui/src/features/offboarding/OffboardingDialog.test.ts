import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { CommandError, RevokedPerson, User } from '../../lib/api/generated/bindings';
import { answer, CLINIC, fail, failure, sent } from '../../lib/testing/backend';
import { worksHere } from '../../lib/testing/operator';
import { person, sarah } from '../../lib/testing/people';
import OffboardingDialog from './OffboardingDialog.svelte';
import { receipt, step } from './testing';

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
  step({ outcome: 'failed', error: failure('refused', 'Not now.') }),
  step({ step: 'invitation', outcome: 'nothing_to_do' }),
  step({ step: 'verify', outcome: 'unknown', finding: 'no_status' }),
);

function open(
  answers: Parameters<typeof answer>[0],
  user: User | null = sarah,
  more: { revokedOf?: (userId: string) => RevokedPerson } = {},
) {
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
  const { operator, context } = worksHere(null, [sarah, ana]);
  render(OffboardingDialog, { props: { ...props, ...more }, context });
  return { ...props, operator, keys: userEvent.setup() };
}

it('finds the person, and can choose another', async () => {
  const { keys } = open({}, null);
  await keys.type(screen.getByLabelText('Who left?'), 'ruiz');
  await keys.keyboard('{ArrowDown}{Enter}');
  expect(screen.getByRole('dialog', { name: 'Offboard Ana Ruiz' })).toHaveTextContent(
    'Ana Ruiz is the last admin',
  );
  await keys.click(button('Choose someone else'));
  await keys.type(screen.getByLabelText('Who left?'), 'zzz');
  expect(screen.getByText('No one matches “zzz”.')).toBeVisible();
  expect(sent('someone_left')).toEqual([]);
});

it('says what will be done before anything is, with Cancel under the focus', async () => {
  const { keys, onclose } = open({});
  const plan = within(screen.getByRole('dialog', { name: 'Offboard Sarah Johnson' }));
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
  expect(await screen.findByRole('heading', { name: 'Sarah Johnson no longer has access' })).toHaveFocus();
  expect(onchanged).toHaveBeenCalledWith(sarah);
  expect(screen.queryByRole('button', { name: /^Retry/ })).toBeNull();
  expect(document.documentElement).toHaveClass('prints-receipt');
  await keys.click(button('Print'));
  expect(sent('print_page')).toEqual([{}]);
  await keys.click(button('Save as text'));
  expect(await screen.findByText('Saved in Downloads as Receipt Sarah Johnson.txt')).toBeVisible();
  const [saved] = sent('save_receipt');
  expect(saved?.fileName).toMatch(/^Receipt Sarah Johnson \d{4}-\d\d-\d\d\.txt$/);
  expect(saved?.text).toContain('Clinic: Northside');
});

it('says if printing or saving did not work', async () => {
  const { keys } = open({
    someone_left: () => receipt(),
    print_page: fail('internal'),
    save_receipt: fail('internal'),
  });
  await keys.click(button('Revoke access'));
  await screen.findByRole('heading', { name: 'Sarah Johnson no longer has access' });
  await keys.click(button('Print'));
  expect(await screen.findByText(/^Couldn't print/)).toBeVisible();
  await keys.click(button('Save as text'));
  expect(await screen.findByText(/^The receipt wasn't saved/)).toBeVisible();
});

const settled = receipt(...half.steps, step(), step({ step: 'verify', finding: 'confirmed' }));

it('explains a failure half-way and tries what is not settled, all of it in one command', async () => {
  const { keys, onchanged } = open({ someone_left: () => half, retry_leaving: () => settled });
  await keys.click(button('Revoke access'));
  expect(await screen.findByRole('heading', { name: 'Some steps failed' })).toBeVisible();
  expect(screen.getAllByText('Avara says: “Not now.”')[0]).toBeVisible();
  expect(
    [button('Retry 1 step'), button('Done')].map(({ classList }) => classList.contains('primary')),
  ).toEqual([true, false]);
  await keys.click(button('Retry 1 step'));
  expect(await screen.findByRole('heading', { name: 'Sarah Johnson no longer has access' })).toHaveFocus();
  expect(button('Done')).toHaveClass('primary');
  expect(sent('someone_left')).toHaveLength(1);
  const matters = [{ step: 'access', invitationId: null }];
  const [tried] = sent('retry_leaving');
  expect(tried).toMatchObject({ clinicId: CLINIC, matters });
  expect(tried?.receipt.steps).toEqual(half.steps);
  expect(onchanged).toHaveBeenCalledTimes(2);
  expect(screen.queryByText('This receipt is the only copy')).toBeNull();
});

it('says that the receipt with the latest attempt is the only copy if it could not be kept', async () => {
  const { keys } = open({ someone_left: () => half, retry_leaving: () => ({ ...settled, noted: false }) });
  await keys.click(button('Revoke access'));
  await keys.click(await screen.findByRole('button', { name: 'Retry 1 step' }));
  expect(await screen.findByText('This receipt is the only copy')).toBeVisible();
});

it('keeps the receipt if trying again could not even begin', async () => {
  const { keys } = open({ someone_left: () => half, retry_leaving: fail('no_key') });
  await keys.click(button('Revoke access'));
  await keys.click(await screen.findByRole('button', { name: 'Retry 1 step' }));
  expect(await screen.findByText('Nothing was sent')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Some steps failed' })).toBeVisible();
  expect(button('Retry 1 step')).toBeVisible();
});

it('says so if access was revoked before, and what is done about it', async () => {
  const revoked = { user: sarah, at: '2026-11-01T12:00:00Z', by: 'Dana', certain: true };
  open({}, sarah, { revokedOf: () => revoked });
  expect(screen.getByText(/^Revoked Nov 1, 2026.* by Dana\. Access is revoked once more/)).toBeVisible();
});

it('chooses the only match by Enter', async () => {
  const { keys } = open({}, null);
  await keys.type(screen.getByLabelText('Who left?'), 'a{Enter}');
  expect(screen.getByLabelText('Who left?')).toBeVisible();
  await keys.type(screen.getByLabelText('Who left?'), 'na ru{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Offboard Ana Ruiz' })).toBeVisible();
});

it('has the receipt say who did it once that is corrected', async () => {
  const { keys } = open({
    someone_left: () => ({ ...receipt(), by: '' }),
    save_receipt: () => ({ path: 'a.txt' }),
  });
  await keys.click(button('Revoke access'));
  await keys.type(await screen.findByLabelText('Done by'), 'Pat Temp{Enter}');
  await waitFor(() => expect(screen.getAllByText('Pat Temp').length).toBeGreaterThan(1));
  await keys.click(button('Save as text'));
  expect(sent('save_receipt')[0]?.text).toContain('Done by: Pat Temp');
});

it('warns that the receipt is the only copy', async () => {
  const { keys } = open({ someone_left: () => ({ ...receipt(), noted: false }) });
  await keys.click(button('Revoke access'));
  expect(await screen.findByText('This receipt is the only copy')).toBeVisible();
});

it('stays at the plan if nothing was sent', async () => {
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
  expect(await screen.findByText("Removing Sarah Johnson's access…")).toBeVisible();
  await keys.keyboard('{Escape}');
  expect(onclose).not.toHaveBeenCalled();
});
