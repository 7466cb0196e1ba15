import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { call } from '../../lib/api/call';
import type { GuardContext } from '../../lib/guards/guards';
import { kai, sarah } from '../../lib/testing/fixtures';
import EditDialog from './EditDialog.svelte';
import { button, CLINIC, findButton, input, sent, write } from './testing';

vi.mock('../../lib/api/call');

const admin = sarah({ level: 'admin' });
const agreement = 'I understand that the clinic will have no admin';

function open(around?: GuardContext) {
  vi.mocked(call).mockReset();
  vi.mocked(call).mockImplementation((async (name: string) =>
    name === 'update_user'
      ? { outcome: 'saved', user: { ...admin, level: 'member' }, noted: true }
      : {}) as typeof call);
  const props = {
    clinicId: CLINIC,
    user: admin,
    onsaved: vi.fn(),
    onclose: vi.fn(),
    onunauthorized: vi.fn(),
  };
  render(EditDialog, { ...props, around });
  return { ...props, keys: userEvent.setup() };
}

const alone: GuardContext = { users: [admin, kai()], operatorUserId: null };

it('warns before the last admin is taken away, then reviews and saves as ever', async () => {
  const { keys, onsaved } = open(alone);
  await keys.selectOptions(input('Level'), 'member');
  await keys.click(button('Review changes'));
  expect(await screen.findByText('Sarah Johnson is the last admin')).toBeVisible();
  await waitFor(() => expect(button('Back')).toHaveFocus());
  expect(await findButton('Continue')).toBeDisabled();
  await keys.click(screen.getByRole('checkbox', { name: agreement }));
  await keys.click(button('Continue'));
  await waitFor(() => expect(button('Back')).toHaveFocus());
  expect(sent('update_user')).toEqual([]);
  await keys.click(await findButton('Make Sarah a member'));
  await waitFor(() => expect(onsaved).toHaveBeenCalledOnce());
});

it('warns anew of another change', async () => {
  const { keys } = open(alone);
  await keys.selectOptions(input('Level'), 'member');
  await keys.click(button('Review changes'));
  await keys.click(await screen.findByRole('checkbox', { name: agreement }));
  await keys.click(button('Continue'));
  await keys.click(button('Back'));
  await write(keys, 'Last name', 'Smith');
  await keys.click(button('Review changes'));
  expect(await screen.findByRole('checkbox', { name: agreement })).not.toBeChecked();
  expect(button('Continue')).toBeDisabled();
});

it.each([
  ['of a change that takes nothing away', alone, 'Smith'],
  ['where it is not known among whom the person stands', undefined, null],
])('does not warn %s', async (_, around, name) => {
  const { keys } = open(around);
  if (name) await write(keys, 'Last name', name);
  else await keys.selectOptions(input('Level'), 'member');
  await keys.click(button('Review changes'));
  expect(await screen.findByRole('heading', { name: 'Review 1 change' })).toBeVisible();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
