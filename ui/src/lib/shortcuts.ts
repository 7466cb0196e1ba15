/**
 * Which action a key stands for. The menu normally takes its keys before the page; if it does not, the page acts. What a
 * browser would do with a key never happens: a reload loses a draft, and a find bar or a print dialog only confuses.
 */
import { ACTIONS, PLACES, type ActionName, type Chord } from './actions';
import type { Platform } from './api/generated/bindings';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const CHORDS: readonly { chord: Chord; name: ActionName }[] = [
  ...ACTIONS.flatMap(({ name, chords }) => chords.map((chord) => ({ chord, name }))),
  ...PLACES.map((place) => ({
    chord: { mod: true, key: String(place) },
    name: `clinic_${place}` as const,
  })),
];

/** Reload, find, caret browsing, and the extra keys of some keyboards, with any modifier. */
const BROWSER_KEYS: readonly string[] = [
  'F3',
  'F5',
  'F7',
  'BrowserBack',
  'BrowserForward',
  'BrowserHome',
  'BrowserRefresh',
  'BrowserSearch',
];

/** With Ctrl or Cmd, and Shift or not: find, find again, downloads, open, print, reload, save, source. */
const BROWSER_LETTERS: readonly string[] = ['F', 'G', 'J', 'O', 'P', 'R', 'S', 'U'];

/** The action that a key stands for, if any. `typing`: the focus is where the key would write. */
export function actionOf(event: Pressed, typing: boolean, platform: Platform): ActionName | undefined {
  if (event.altKey) return undefined;
  return CHORDS.find(({ chord }) => isPressed(chord, event, typing, platform))?.name;
}

/** Whether a browser would do something of its own with the key. */
export function isForBrowsers(event: Pressed, platform: Platform): boolean {
  if (BROWSER_KEYS.includes(event.key)) return true;
  // Back and forward. On macOS, Option with an arrow moves by a word.
  if (event.altKey) return platform !== 'macos' && ['ArrowLeft', 'ArrowRight'].includes(event.key);
  return hasMod(event, platform) && BROWSER_LETTERS.includes(event.key.toUpperCase());
}

/** Whether letters that are typed would go somewhere. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.matches('input, select, textarea, [role="menu"], [role="menu"] *')
  );
}

/** On macOS, Ctrl with a letter edits text, as everywhere on that system. */
function hasMod(event: Pressed, platform: Platform): boolean {
  return platform === 'macos' ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
}

function isPressed({ mod, key }: Chord, event: Pressed, typing: boolean, platform: Platform): boolean {
  if (!mod) {
    if (event.ctrlKey || event.metaKey || event.key !== key) return false;
    // A sign may need Shift, and belongs to the text that is being typed. A function key with Shift is another key.
    return key.length === 1 ? !typing : !event.shiftKey;
  }
  if (!hasMod(event, platform)) return false;
  // Signs stand in other places on other keyboards, with Shift or without; a letter or digit with Shift is another key.
  if (/[A-Z0-9]/.test(key)) return !event.shiftKey && key === letterOf(event);
  return event.key === key || (key === '+' && event.key === '=');
}

/**
 * On some keyboards the digits of the upper row need Shift: their keys count all the same. Those of the number pad count
 * by what they write: without NumLock they are Home, End and the arrows.
 */
function letterOf({ key, code }: Pressed): string {
  return /^Digit(\d)$/.exec(code)?.[1] ?? key.toUpperCase();
}
