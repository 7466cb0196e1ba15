/** What the tests of the whole app share: the app in front of a backend that answers as told. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { call, stream } from '../lib/api/call';
import type { Changes, Clinic, Connection, MenuAction, User } from '../lib/api/generated/bindings';
import { settings } from '../lib/state/settings.svelte';
import { person, sarah } from '../lib/testing/people';
import App from './App.svelte';

export const clinic: Clinic = {
  id: 'c1',
  name: 'Northside',
  origin: 'https://api.avarasoftware.com',
  kept: 'keychain',
  colour: 'teal',
};
export const kai = person({
  userId: 'usr_kai',
  firstName: 'Kai',
  middleName: null,
  lastName: 'Lindqvist',
  email: 'k@x.example',
});
export const connected: Connection = { state: 'connected', clinic };

type Replies = Record<string, (args: never) => unknown>;
let onmenu: (action: MenuAction) => void;

/**
 * Starts the app before a backend that answers as told. `list` is what a load of the people brings, `changes` what it tells
 * of since the last time.
 */
export function start(
  connection: Connection,
  list: () => User[] = () => [sarah, kai],
  replies: Replies = {},
  changes: Changes = { since: null, people: [] },
) {
  const all: Replies = {
    app_start: () => ({
      connection,
      clinics: 'clinic' in connection ? [connection.clinic] : [],
      settings: settings.current,
      notices: [],
      platform: 'linux',
      version: '0.1.0',
      dataFolder: 'C:/Users/Dana/AppData/Local/com.clinicroster.desktop',
      systemLanguage: 'en-US',
    }),
    read_view: () => ({ operator: null, operatorAsked: true, view: null }),
    read_drafts: () => [],
    list_revoked: () => [],
    list_receipts: () => [],
    list_sent: () => [],
    set_operator: () => null,
    connect_clinic: () => clinic,
    look_for_update: () => ({ state: 'newest' }),
    disconnect_clinic: () => null,
    forget_clinic: () => ({ erased: true, keyLeft: false, setAside: [] }),
    list_set_aside: () => [],
    check_patch: () => ({}),
    ...replies,
  };
  vi.mocked(call).mockImplementation((async (name: string, args: never) => all[name]?.(args)) as typeof call);
  vi.mocked(stream).mockImplementation((async (
    name: string,
    _args: unknown,
    onEvent: (event: unknown) => void,
  ) => {
    if (name === 'watch_menu') {
      onmenu = onEvent;
      return null;
    }
    if (name === 'list_invitations') return { invitations: 0, skipped: 0, superseded: false };
    const users = list();
    onEvent({ kind: 'page', users, skipped: 0 });
    return { people: users.length, skipped: 0, superseded: false, changes };
  }) as typeof stream);
  render(App);
  return userEvent.setup();
}

/** An item of the native menu was chosen. */
export const menu = (action: MenuAction) => onmenu(action);

/** The cards that stand, by the names they have. */
export const cards = () => screen.queryAllByRole('article').map((card) => card.getAttribute('aria-label'));
