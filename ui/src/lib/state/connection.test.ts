import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '../api/call';
import type { AppStart, Clinic } from '../api/generated/bindings';
import { Connection } from './connection.svelte';
import { settings } from './settings.svelte';

vi.mock('../api/call', async (original) => ({
  ...(await original<typeof import('../api/call')>()),
  call: vi.fn(),
}));

const clinic: Clinic = {
  id: 'c1',
  name: 'Northside',
  origin: 'https://api.avarasoftware.com',
  kept: 'keychain',
  colour: 'teal',
};
const called = () => vi.mocked(call).mock.calls.map(([name]) => name);

beforeEach(() => vi.mocked(call).mockReset());

it('stops the proof of a key that nobody wants any more, and none where nothing is proved', async () => {
  let refuse: (error: unknown) => void = () => undefined;
  vi.mocked(call).mockImplementation(((name: string) =>
    name === 'connect_clinic'
      ? new Promise((_resolve, reject) => (refuse = reject))
      : Promise.resolve(null)) as typeof call);
  const connection = new Connection();
  connection.stopConnecting();
  expect(called()).toEqual([]);

  const connecting = connection.connect('Northside', 'abc', 'keychain');
  connection.stopConnecting();
  expect(called()).toEqual(['connect_clinic', 'stop_connecting']);
  refuse({ code: 'no_key' });
  await expect(connecting).rejects.toMatchObject({ code: 'no_key' });
  expect(connection.phase).toBe('starting');
  connection.stopConnecting();
  expect(called()).toHaveLength(2);
});

it('stands disconnected at the start if the person left it so, and after a disconnect that was not written down', async () => {
  const start = {
    connection: { state: 'disconnected', clinic },
    clinics: [clinic],
    notices: [],
    settings: settings.current,
    platform: 'linux',
    version: '0.1.0',
    dataFolder: '/data',
    systemLanguage: 'en-US',
  } satisfies AppStart;
  vi.mocked(call).mockResolvedValueOnce(start as never);
  const connection = new Connection();
  await connection.start();
  expect(connection.phase).toBe('disconnected');
  expect(connection.clinic).toEqual(clinic);

  vi.mocked(call).mockRejectedValueOnce({ code: 'internal' });
  await expect(connection.disconnect()).rejects.toMatchObject({ code: 'internal' });
  expect(connection.phase).toBe('disconnected');
});

it('enters the clinic whose key was proved', async () => {
  vi.mocked(call).mockResolvedValue(clinic as never);
  const connection = new Connection();
  await connection.connect('Northside', 'abc', 'keychain');
  expect(connection.phase).toBe('connected');
  expect(connection.clinics).toEqual([clinic]);
});
