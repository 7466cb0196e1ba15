/**
 * Which act a key stands for. The menu normally takes its keys before the page; where it does not, the page acts, and
 * above all the webview never reloads under a draft.
 */
import { ACTS, PLACES, type ActName, type Chord } from './acts';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const CHORDS: readonly { chord: Chord; name: ActName }[] = [
  ...ACTS.flatMap(({ name, chords }) => chords.map((chord) => ({ chord, name }))),
  ...PLACES.map((place) => ({
    chord: { mod: true, key: String(place) },
    name: `clinic_${place}` as const,
  })),
];

/** The act that a key stands for, if any. `typing`: the focus is where the key would write. */
export function actOf(event: Pressed, typing: boolean): ActName | undefined {
  if (event.altKey) return undefined;
  return CHORDS.find(({ chord }) => isPressed(chord, event, typing))?.name;
}

/** Whether letters that are typed would go somewhere. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.matches('input, select, textarea, [role="menu"], [role="menu"] *')
  );
}

function isPressed({ mod, key }: Chord, event: Pressed, typing: boolean): boolean {
  const held = event.ctrlKey !== event.metaKey;
  if (!mod) return !event.ctrlKey && !event.metaKey && event.key === key && !(typing && key.length === 1);
  if (!held) return false;
  // Signs stand in other places on other keyboards, with Shift or without; a letter or digit with Shift is another key.
  if (/[A-Z0-9]/.test(key)) return !event.shiftKey && key === letterOf(event);
  return event.key === key || (key === '+' && event.key === '=');
}

/** On some keyboards the digits need Shift: their keys count all the same. */
function letterOf({ key, code }: Pressed): string {
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key.toUpperCase();
}
