/** Every action of the app, in one list: menus, the palette, the keys and the sheet of shortcuts all say the same. */
import type { MenuAction, Platform } from './api/generated/bindings';
import { m } from './messages';

/** The clinics that a key leads to, by their place. */
export const PLACES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

type Place = (typeof PLACES)[number];
export type ToClinic = `clinic_${Place}`;

/** What the native menu may ask for is an action too. */
export type ActionName = MenuAction | ToClinic | OwnAction;

type OwnAction =
  | 'people'
  | 'invitations'
  | 'cards'
  | 'table'
  | 'revoked'
  | 'invite'
  | 'offboard'
  | 'add_clinic'
  | 'operator'
  | 'change_clinic'
  | 'replace_key'
  | 'disconnect'
  | 'forget_clinic'
  | 'palette'
  | 'settings'
  | 'text_larger'
  | 'text_smaller'
  | 'text_usual'
  | 'updates'
  | 'about'
  | 'licences';

/** `mod`: with Ctrl, or Cmd on macOS. The key as it is called, "F" or "F1". */
export type Chord = { mod: boolean; key: string };

/** What must stand for an action to make sense. */
type Need = 'nothing' | 'clinic' | 'connected';

export type Action = {
  name: Exclude<ActionName, ToClinic | 'close'>;
  part: 'people' | 'clinic' | 'app';
  need: Need;
  /** The first is the one that is shown beside it. */
  chords: readonly Chord[];
};

const mod = (key: string): Chord => ({ mod: true, key });
const bare = (key: string): Chord => ({ mod: false, key });

export const ACTIONS: readonly Action[] = [
  { name: 'find', part: 'people', need: 'connected', chords: [mod('F')] },
  { name: 'refresh', part: 'people', need: 'connected', chords: [mod('R'), bare('F5')] },
  { name: 'invite', part: 'people', need: 'connected', chords: [mod('N')] },
  { name: 'offboard', part: 'people', need: 'connected', chords: [] },
  { name: 'people', part: 'people', need: 'connected', chords: [] },
  { name: 'invitations', part: 'people', need: 'connected', chords: [] },
  { name: 'cards', part: 'people', need: 'connected', chords: [] },
  { name: 'table', part: 'people', need: 'connected', chords: [] },
  { name: 'revoked', part: 'people', need: 'connected', chords: [] },
  { name: 'add_clinic', part: 'clinic', need: 'nothing', chords: [] },
  { name: 'change_clinic', part: 'clinic', need: 'clinic', chords: [] },
  { name: 'operator', part: 'clinic', need: 'connected', chords: [] },
  { name: 'replace_key', part: 'clinic', need: 'connected', chords: [] },
  { name: 'disconnect', part: 'clinic', need: 'connected', chords: [] },
  { name: 'forget_clinic', part: 'clinic', need: 'clinic', chords: [] },
  { name: 'palette', part: 'app', need: 'nothing', chords: [mod('K')] },
  { name: 'settings', part: 'app', need: 'nothing', chords: [mod(',')] },
  { name: 'text_larger', part: 'app', need: 'nothing', chords: [mod('+')] },
  { name: 'text_smaller', part: 'app', need: 'nothing', chords: [mod('-')] },
  { name: 'text_usual', part: 'app', need: 'nothing', chords: [mod('0')] },
  { name: 'shortcuts', part: 'app', need: 'nothing', chords: [mod('/'), bare('F1'), bare('?')] },
  { name: 'levels', part: 'app', need: 'nothing', chords: [] },
  { name: 'updates', part: 'app', need: 'nothing', chords: [] },
  { name: 'about', part: 'app', need: 'nothing', chords: [] },
  { name: 'licences', part: 'app', need: 'nothing', chords: [] },
];

/** The key that leads to the clinic at a place, counted from 0. */
export function clinicChord(index: number): Chord | undefined {
  const place = PLACES[index];
  return place === undefined ? undefined : mod(String(place));
}

/** From 0, as a list counts; nothing for an action that leads to no clinic. */
export function clinicIndex(name: ActionName): number | undefined {
  return name.startsWith('clinic_') ? Number(name.slice('clinic_'.length)) - 1 : undefined;
}

export function isPossible(
  { need }: Pick<Action, 'need'>,
  has: { clinic: boolean; connected: boolean },
): boolean {
  return need === 'nothing' || has[need];
}

/** "⌘F" or "Ctrl F". */
export function chordText(platform: Platform, { mod: held, key }: Chord): string {
  if (!held) return key;
  return platform === 'macos' ? `⌘${key}` : `${m.actions.ctrl} ${key}`;
}

/** The key of an action as it is shown beside it. */
export function keyOf(platform: Platform, name: Action['name']): string | undefined {
  const chord = ACTIONS.find((action) => action.name === name)?.chords[0];
  return chord && chordText(platform, chord);
}
