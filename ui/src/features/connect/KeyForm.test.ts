import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { CommandError, ErrorCode, Kept } from '../../lib/api/generated/bindings';
import KeyForm from './KeyForm.svelte';

const refused = (code: ErrorCode): CommandError => ({ code, message: code, fields: {}, retryable: false });

function show(clinicName?: string) {
  const submit = vi.fn<(name: string, key: string, keep: Kept) => Promise<void>>().mockResolvedValue();
  render(KeyForm, { platform: 'macos', submit, ...(clinicName ? { clinicName } : {}) });
  return { submit, keys: userEvent.setup() };
}

const key = () => screen.getByLabelText('API key');
const connect = () => screen.getByRole('button', { name: 'Connect' });

it('says where to find a key and where it is kept', () => {
  show();
  expect(key()).toHaveAccessibleDescription(/In the AutoScribe dashboard, under API Config\..*your Keychain/);
});

it('masks the key until it is asked for', async () => {
  const { keys } = show();
  expect(key()).toHaveAttribute('type', 'password');
  await keys.click(screen.getByRole('button', { name: 'Show key' }));
  expect(key()).toHaveAttribute('type', 'text');
  await keys.click(screen.getByRole('button', { name: 'Hide key' }));
  expect(key()).toHaveAttribute('type', 'password');
});

it('sends trimmed entries and forgets the key', async () => {
  const { submit, keys } = show();
  await keys.type(screen.getByLabelText('Clinic name'), ' Northside ');
  await keys.click(key());
  await keys.paste('  abc-123\n');
  await keys.keyboard('{Enter}');
  expect(submit).toHaveBeenCalledExactlyOnceWith('Northside', 'abc-123', 'keychain');
  expect(key()).toHaveValue('');
});

it('sends nothing incomplete and goes to the first gap', async () => {
  const { submit, keys } = show();
  await keys.click(connect());
  expect(submit).not.toHaveBeenCalled();
  expect(screen.getByLabelText('Clinic name')).toHaveFocus();
  expect(key()).toBeInvalid();
});

it('puts a refused key beside its field and keeps what was typed', async () => {
  const { submit, keys } = show('Northside');
  submit.mockRejectedValueOnce(refused('unauthorized'));
  await keys.type(key(), 'wrong');
  await keys.click(connect());
  expect(key()).toBeInvalid();
  expect(key()).toHaveFocus();
  expect(key()).toHaveAccessibleDescription(/did not accept this key/);
  expect(key()).toHaveValue('wrong');
});

it('leaves the choice to go on without a keychain', async () => {
  const { submit, keys } = show('Northside');
  submit.mockRejectedValueOnce(refused('keychain_unavailable'));
  await keys.type(key(), 'abc-123');
  await keys.click(connect());
  await keys.click(screen.getByRole('button', { name: 'Keep the key for this session only' }));
  expect(submit).toHaveBeenLastCalledWith('Northside', 'abc-123', 'session');
});
