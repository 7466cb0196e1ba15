/**
 * How well each person answers a search for a single letter. The first letter of a search is asked of everyone and
 * finds nearly all of them: to look that up takes a good part of a frame, so it is worked out while no one types.
 */
import type { Roll } from './roll';

const FIRST = 'a'.charCodeAt(0);
const COUNT = 26;
const SPACE = ' '.charCodeAt(0);

export class Letters {
  /** The ranks of everyone for "a", then for "b", and so on. */
  readonly #ranks: Int8Array;
  readonly #people: number;

  constructor({ text, starts, names }: Roll) {
    this.#people = names.length;
    this.#ranks = new Int8Array(COUNT * this.#people).fill(-1);
    for (let place = 0; place < this.#people; place += 1) {
      const start = starts[place] as number;
      const end = starts[place + 1] as number;
      let begins = false;
      for (let at = start; at < end; at += 1) {
        const code = text.charCodeAt(at);
        const letter = code - FIRST;
        const rank = begins ? rankOfWord(at - 1 - start, names[place] as number) : 4;
        if (letter >= 0 && letter < COUNT) this.#note(letter * this.#people + place, rank);
        begins = code === SPACE;
      }
    }
  }

  /** As `ranksOf` does; nothing for what is no single letter. */
  ranks(text: string, places: Int32Array): Int8Array | null {
    const letter = text.length === 1 ? text.charCodeAt(0) - FIRST : -1;
    if (letter < 0 || letter >= COUNT) return null;
    const from = letter * this.#people;
    const ranks = new Int8Array(places.length);
    for (let index = 0; index < places.length; index += 1) {
      ranks[index] = this.#ranks[from + (places[index] as number)] as number;
    }
    return ranks;
  }

  #note(index: number, rank: number) {
    const before = this.#ranks[index] as number;
    if (before < 0 || rank < before) this.#ranks[index] = rank;
  }
}

/** By where the space before the word stands, and by how long the name is, which stands there twice. */
function rankOfWord(space: number, name: number): number {
  if (space === 0 || space === name + 1) return 1;
  return space < name ? 2 : 3;
}
