import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Receipt, User } from '../../lib/api/generated/bindings';
import { Revoked } from '../../lib/state/revoked.svelte';
import { answer, CLINIC, fail, failure, sent } from '../../lib/testing/backend';
import { person } from '../../lib/testing/people';
import RevokedPeople from './RevokedPeople.svelte';
import { receipt, step } from './testing';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const kai = person({ userId: 'usr_kai', firstName: 'Kai', middleName: null, lastName: 'Lindqvist' });
const halfWay: Receipt = {
  ...receipt(step({ outcome: 'failed', error: failure('refused', 'Not now.') })),
  at: '2026-11-20T12:00:00Z',
  by: '',
  person: kai,
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** The view of the revoked, with receipts kept in the ledger. */
async function show(list_receipts: () => Receipt[] | never) {
  answer({
    list_revoked: () => [],
    list_receipts,
    print_page: () => null,
    save_receipt: () => ({ path: '/downloads/Receipt Kai Lindqvist.txt' }),
  });
  const revoked = new Revoked();
  await revoked.load(CLINIC);
  const action = () => vi.fn<(user: User) => void>();
  render(RevokedPeople, {
    clinicId: CLINIC,
    clinic: 'Northside',
    revoked,
    onrestore: action(),
    onrevoke: action(),
    onretry: () => undefined,
    onclearsearch: () => undefined,
  });
  return { revoked, keys: userEvent.setup() };
}

it('lists the receipts that were kept: whom, when, by whom, and what came of it', async () => {
  const { keys } = await show(() => [receipt(), halfWay]);
  await keys.click(await screen.findByRole('button', { name: 'Receipts' }));
  expect(screen.getByRole('dialog', { name: 'Receipts' })).toHaveAccessibleDescription(/left Northside/);
  const [first, second] = screen.getAllByRole('listitem');
  expect(first).toHaveTextContent(/Sarah Johnson.*Nov 24, 2026.*by Dana.*no longer has access/);
  expect(second).toHaveTextContent(/Kai Lindqvist.*Nov 20, 2026.*Some steps failed/);
  expect(sent('list_receipts')).toEqual([{ clinicId: CLINIC }]);
});

it('opens one as it was, prints it, saves it, and goes back to the list', async () => {
  const { keys } = await show(() => [receipt(), halfWay]);
  await keys.click(await screen.findByRole('button', { name: 'Receipts' }));
  await keys.click(button(/^Kai Lindqvist/));
  expect(screen.getByRole('dialog', { name: 'Offboarding receipt: Kai Lindqvist' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Some steps failed' })).toHaveFocus();
  expect(document.documentElement).toHaveClass('prints-receipt');
  await keys.click(button('Print'));
  expect(sent('print_page')).toEqual([{}]);
  await keys.click(button('Save as text'));
  expect(sent('save_receipt')[0]?.text).toContain('Clinic: Northside');
  await keys.click(button('All receipts'));
  await waitFor(() => expect(button(/^Kai Lindqvist/)).toHaveFocus());
  expect(document.documentElement).not.toHaveClass('prints-receipt');
  await keys.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('are there to be looked at also if there are none yet', async () => {
  const kept: Receipt[] = [];
  const { revoked, keys } = await show(() => [...kept]);
  await keys.click(screen.getByRole('button', { name: 'Receipts' }));
  expect(await screen.findByText(/^No receipts yet/)).toBeVisible();
  expect(revoked.any).toBe(false);
  kept.push(receipt());
  await revoked.load(CLINIC);
  expect(await screen.findByRole('button', { name: /^Sarah Johnson/ })).toBeVisible();
  expect(revoked.any).toBe(true);
});

it('says if they could not be read, and tries again', async () => {
  let tries = 0;
  const { keys } = await show(() => (tries++ === 0 ? fail('internal')() : [receipt()]));
  await keys.click(await screen.findByRole('button', { name: 'Receipts' }));
  expect(screen.getByRole('alert')).toHaveTextContent("The receipts couldn't be read");
  await keys.click(button('Try again'));
  expect(await screen.findByRole('button', { name: /^Sarah Johnson/ })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});
