import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Clinic, CommandError, ErrorCode, Kept } from '../api/generated/bindings';
import { m } from '../messages';
import KeyForm from './KeyForm.svelte';

const refused = (code: ErrorCode, fields: CommandError['fields'] = {}): CommandError => ({
  code,
  fields,
  retryable: false,
});

const clinicOf = (id: string, name: string): Clinic => ({
  id,
  name,
  origin: 'https://api.avarasoftware.com',
  kept: 'keychain',
  colour: 'teal',
});
const northside = clinicOf('c1', 'Northside');
const south = clinicOf('c2', 'South Clinic');

function show(clinic?: Clinic) {
  const submit = vi
    .fn<(name: string, key: string, keep: Kept, twice: boolean) => Promise<void>>()
    .mockResolvedValue();
  const connection = { platform: 'macos' as const, clinics: [south] };
  const { unmount } = render(KeyForm, { connection, submit, ...(clinic ? { clinic } : {}) });
  return { submit, unmount, keys: userEvent.setup() };
}

const key = () => screen.getByLabelText('API key');
const connect = () => screen.getByRole('button', { name: /^(Connect|Replace key)$/ });

it('says where to find a key and where it is kept', () => {
  show();
  expect(key()).toHaveAccessibleDescription(/In the AutoScribe dashboard, under API Config\..*your Keychain/);
});

it('is sent by a button that says what it does', () => {
  const { unmount } = show();
  expect(connect()).toHaveTextContent(m.connect.act);
  unmount();
  show(northside);
  expect(connect()).toHaveTextContent(m.clinics.list.key);
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
  expect(submit).toHaveBeenCalledExactlyOnceWith('Northside', 'abc-123', 'keychain', false);
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
  const { submit, keys } = show(northside);
  submit.mockRejectedValueOnce(refused('unauthorized'));
  await keys.type(key(), 'wrong');
  await keys.click(connect());
  expect(key()).toBeInvalid();
  expect(key()).toHaveFocus();
  expect(key()).toHaveAccessibleDescription(/didn't accept this key/);
  expect(key()).toHaveValue('wrong');
});

it('leaves the choice to go on without a keychain', async () => {
  const { submit, keys } = show(northside);
  submit.mockRejectedValueOnce(refused('keychain_unavailable'));
  await keys.type(key(), 'abc-123');
  await keys.click(connect());
  expect(key()).not.toHaveAccessibleDescription(/your Keychain/);
  await keys.click(screen.getByRole('button', { name: 'Keep the key until I close the app' }));
  expect(submit).toHaveBeenLastCalledWith('Northside', 'abc-123', 'session', false);
});

it('says whose key it is, and takes it all the same when told to', async () => {
  const { submit, keys } = show(northside);
  submit.mockRejectedValueOnce(refused('conflict', { sameKey: ['c2'] }));
  await keys.type(key(), 'abc-123');
  await keys.click(connect());
  expect(screen.getByText('This is the key for South Clinic')).toBeVisible();
  await keys.click(screen.getByRole('button', { name: 'Use this key anyway' }));
  expect(submit).toHaveBeenLastCalledWith('Northside', 'abc-123', 'keychain', true);
});

it('says that a key shows none of the people of the clinic, and takes it all the same when told to', async () => {
  const { submit, keys } = show(northside);
  submit.mockRejectedValueOnce(refused('conflict', { otherPeople: ['c1'] }));
  await keys.type(key(), 'abc-123');
  await keys.click(connect());
  expect(screen.getByText('This key shows none of the people of Northside')).toBeVisible();
  expect(key()).toHaveValue('abc-123');
  await keys.click(screen.getByRole('button', { name: 'Use this key anyway' }));
  expect(submit).toHaveBeenLastCalledWith('Northside', 'abc-123', 'keychain', true);
});

it('takes a key without what a PDF puts around it', async () => {
  const { submit, keys } = show(northside);
  await keys.click(key());
  await keys.paste('\u200b“abc-123”');
  await keys.click(connect());
  expect(submit).toHaveBeenCalledExactlyOnceWith('Northside', 'abc-123', 'keychain', false);
});

it('does not take the name of another clinic', async () => {
  const { submit, keys } = show();
  await keys.type(screen.getByLabelText('Clinic name'), 'south clinic');
  await keys.type(key(), 'abc-123');
  await keys.click(connect());
  expect(submit).not.toHaveBeenCalled();
  expect(screen.getByLabelText('Clinic name')).toHaveAccessibleDescription(/Another clinic has this name/);
});
