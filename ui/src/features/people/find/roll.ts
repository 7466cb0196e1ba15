/**
 * What is searched of many people, as one text. Ten thousand texts lie all over the memory, and to fetch each of them
 * would take most of a frame; one text is read from its beginning to its end.
 */
import type { User } from '../../../lib/api/generated/bindings';
import { factsOf } from './facts';

export class Roll {
  readonly text: string;
  /** Where the text of each person begins, and after them where the last one ends. */
  readonly starts: Int32Array;
  /** How long their names are. */
  readonly names: Int32Array;

  constructor(people: readonly User[]) {
    const texts: string[] = [];
    this.starts = new Int32Array(people.length + 1);
    this.names = new Int32Array(people.length);
    let end = 0;
    people.forEach((user, place) => {
      const { searched, name } = factsOf(user);
      texts.push(searched);
      this.names[place] = name;
      end += searched.length;
      this.starts[place + 1] = end;
    });
    this.text = texts.join('');
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

/** Looks for one thing, ever further on: whoever does not have it costs no look. */
export class Seeker {
  readonly #text: string;
  readonly #sought: string;
  #found = -1;

  constructor(roll: Roll, sought: string) {
    this.#text = roll.text;
    this.#sought = sought;
  }

  /** Where it stands next, from a place that is never before the last one. */
  from(start: number): number {
    if (this.#found < start) {
      const found = this.#text.indexOf(this.#sought, start);
      this.#found = found < 0 ? Infinity : found;
    }
    return this.#found;
  }
}
