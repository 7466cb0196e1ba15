/**
 * What is searched of many people, as one text. Ten thousand texts lie all over the memory, and to fetch each of them
 * would take most of a frame; one text is read from its beginning to its end.
 */
import type { User } from '../api/generated/bindings';
import { levelName } from '../levels';
import { factsOf } from './facts';
import { folded } from './folded';
import { Letters } from './letters';

export class Roll {
  readonly text: string;
  /** Where the text of each person begins, and after them where the last one ends. */
  readonly starts: Int32Array;
  /** How long their names are. */
  readonly names: Int32Array;
  /** The places of all of them. */
  readonly everybody: Int32Array;
  /** The levels there are, as they are searched: each stands at the end of the text of whoever has it. */
  readonly levels: ReadonlySet<string>;
  /** Once there was time for them. */
  letters: Letters | null = null;

  constructor(people: readonly User[]) {
    const texts: string[] = [];
    this.starts = new Int32Array(people.length + 1);
    this.names = new Int32Array(people.length);
    // Worked out here, not with the facts: it is in the language that the app speaks by now.
    const levels = new Map<string, string>();
    let end = 0;
    people.forEach((user, place) => {
      const { searched, name } = factsOf(user);
      const level = levels.get(user.level) ?? folded(levelName(user.level)).trim();
      levels.set(user.level, level);
      const text = `${searched} ${level}\n`;
      texts.push(text);
      this.names[place] = name;
      end += text.length;
      this.starts[place + 1] = end;
    });
    this.levels = new Set(levels.values());
    this.text = texts.join('');
    this.everybody = Int32Array.from(people.keys());
  }

  /** Works out what the first letter of a search would wait for. */
  prepare(): void {
    this.letters ??= new Letters(this);
  }

  /**
   * How far into the text of each person it stands first, or -1. The places go upwards, and it is looked for ever further
   * on: whoever lacks it costs no look. Written into an array that is long enough.
   */
  offsets(sought: string, places: Int32Array, into: Int32Array = new Int32Array(places.length)): Int32Array {
    const { text, starts } = this;
    let found = text.indexOf(sought);
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] as number;
      const start = starts[place] as number;
      if (found >= 0 && found < start) found = text.indexOf(sought, start);
      into[index] = found >= start && found < (starts[place + 1] as number) ? found - start : -1;
    }
    return into;
  }

  /** Whether their name begins so where the last name stands first. */
  opensTurned(place: number, words: string): boolean {
    return this.text.startsWith(words, (this.starts[place] as number) + (this.names[place] as number) + 1);
  }
}

const known = new WeakMap<readonly User[], Roll>();

/** A list is never written to: other people are another list. */
export function rollOf(people: readonly User[]): Roll {
  const before = known.get(people);
  if (before) return before;
  const roll = new Roll(people);
  known.set(people, roll);
  return roll;
}
