/** Scenes before the people: start, connect, a key that is missing or wrong. */
import { clinic, connected, failure, started } from './sample.js';

const nothing = { app_start: started({ state: 'none' }), watch_menu: [{ never: true }] };
const keyNeeded = (error) => ({
  ...nothing,
  app_start: started({ state: 'key_needed', clinic, error: error.error }),
});

/** A clinic is remembered, and none is connected. */
const another = { ...nothing, app_start: started({ state: 'none' }, { clinics: [clinic] }) };
const sameKey = failure('conflict', { fields: { sameKey: [clinic.id] } });

async function enterKey(page) {
  await page.getByLabel('Clinic name').fill('Northside Imaging');
  await page.getByLabel('API key').fill('not-a-real-key');
  await page.getByRole('button', { name: 'Connect' }).click();
}

const form = (page) => page.getByRole('heading', { name: 'Connect your clinic' }).waitFor();

export const connectScenes = [
  {
    name: 'start-waiting',
    script: { ...nothing, app_start: [{ never: true }] },
    play: (page) => page.getByText('Waiting for your keychain').waitFor(),
  },
  {
    name: 'start-failed',
    script: { ...nothing, app_start: [failure('internal')] },
    play: (page) => page.getByRole('button', { name: 'Try again' }).waitFor(),
  },
  {
    name: 'start-read-only',
    script: {
      ...nothing,
      app_start: [
        {
          error: {
            ...failure('data_read_only').error,
            folder: 'C:/Users/Dana/AppData/Local/com.clinicroster.desktop',
          },
        },
      ],
    },
    play: (page) => page.getByText('AppData').waitFor(),
  },
  {
    name: 'start-newer',
    script: { ...nothing, app_start: [failure('data_newer')] },
    play: (page) => page.getByText('This data is from a newer version').waitFor(),
  },
  { name: 'connect', script: nothing, play: form },
  { name: 'connect-640', size: [640, 700], script: nothing, play: form },
  { name: 'connect-2560', size: [2560, 1300], script: nothing, play: form },
  {
    name: 'connect-empty',
    script: nothing,
    async play(page) {
      await page.getByRole('button', { name: 'Connect' }).click();
      await page.getByText("Paste the clinic's API key").waitFor();
    },
  },
  {
    name: 'connect-wrong-key',
    script: { ...nothing, connect_clinic: [failure('unauthorized')] },
    async play(page) {
      await enterKey(page);
      await page.getByText("Avara didn't accept this key").waitFor();
      await page.getByRole('button', { name: 'Show key' }).click();
    },
  },
  {
    name: 'connect-offline',
    script: { ...nothing, connect_clinic: [failure('offline')] },
    async play(page) {
      await enterKey(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'connect-keychain-missing',
    script: { ...nothing, connect_clinic: [failure('keychain_unavailable')] },
    async play(page) {
      await enterKey(page);
      await page.getByRole('button', { name: 'Keep the key until I close the app' }).waitFor();
    },
  },
  {
    name: 'connect-same-key',
    script: { ...another, connect_clinic: [sameKey] },
    async play(page) {
      await page.getByRole('heading', { name: 'Connect your clinic' }).waitFor();
      await page.getByLabel('Clinic name').fill('Harbor Radiology');
      await page.getByLabel('API key').fill('not-a-real-key');
      await page.getByRole('button', { name: 'Connect' }).click();
      await page.getByRole('button', { name: 'Use this key anyway' }).waitFor();
    },
  },
  {
    name: 'connect-slow',
    script: { ...nothing, connect_clinic: [{ never: true }] },
    async play(page) {
      await enterKey(page);
      await page.getByText('Still working').waitFor();
    },
  },
  {
    name: 'key-needed',
    script: keyNeeded(failure('keychain_locked')),
    play: (page) => page.getByRole('heading', { name: 'Replace the key for Northside Imaging' }).waitFor(),
  },
  {
    name: 'key-needed-unauthorized',
    size: [640, 760],
    script: keyNeeded(failure('unauthorized')),
    play: (page) => page.getByRole('heading', { name: 'Replace the key for Northside Imaging' }).waitFor(),
  },
  {
    name: 'disconnected',
    script: { ...connected, disconnect_clinic: [{ ok: null }] },
    async play(page) {
      await page.getByRole('button', { name: 'Clinic Northside Imaging' }).click();
      await page.getByRole('menuitem', { name: 'Disconnect' }).click();
      await page.getByRole('button', { name: 'Reconnect' }).waitFor();
    },
  },
];
