/** What the tests of the settings share: settings as they are at first, and clinics. */
import type { Clinic, Settings } from '../api/generated/bindings';
import { GIVEN_PRESETS } from '../presets';
import { Connection } from '../state/connection.svelte';
import { settings, TEXT_SIZE } from '../state/settings.svelte';

export const usual: Settings = {
  theme: 'system',
  density: 'comfortable',
  textSize: TEXT_SIZE.usual,
  language: 'system',
  presets: [...GIVEN_PRESETS],
};

/** Forgets what an earlier test chose. */
export function begin(differs: Partial<Settings> = {}): void {
  settings.take({ ...usual, ...differs });
  settings.error = null;
}

export const north: Clinic = {
  id: 'c1',
  name: 'Northside',
  origin: 'https://api.avarasoftware.com',
  kept: 'keychain',
  colour: 'teal',
};
export const harbor: Clinic = { ...north, id: 'c2', name: 'Harbor', colour: 'violet', kept: 'session' };
export const lake: Clinic = { ...north, id: 'c3', name: 'Lakeside', colour: 'amber' };

/** Connected to the first of these clinics. */
export function connectedTo(...clinics: Clinic[]): Connection {
  const connection = new Connection();
  connection.dataFolder = '/home/dana/.local/share/clinic-roster';
  connection.clinics = clinics;
  connection.clinic = clinics[0] ?? null;
  connection.phase = clinics.length > 0 ? 'connected' : 'none';
  return connection;
}
