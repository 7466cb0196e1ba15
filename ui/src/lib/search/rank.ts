/** How well a person answers a search. Every word must be found somewhere. */
import { folded, nameWords } from './folded';
import type { Roll } from './roll';

/** Lower is better: their ID, email, NPI, phone or level; the name begins so; words of the name do; words of anything; inside. */
export const RANKS = 5;

export type Query = {
  /** All of it, as an ID would be pasted. */
  whole: string;
  words: readonly string[];
  /** " sarah jo": the words as they stand in a name, each begun by a space. */
  name: string;
  starts: readonly string[];
};

/** Nothing for a search that looks for nothing. */
export function queryOf(text: string): Query | null {
  const whole = folded(text).trim();
  if (whole === '') return null;
  const parts = nameWords(whole);
  return {
    whole,
    words: whole
      .split(/[\s,;]+/u)
      .filter(Boolean)
      .flatMap(soughtIn),
    name: ` ${parts.join(' ')}`,
    starts: parts.map((part) => ` ${part}`),
  };
}

/** Whether a name has a hyphen, an apostrophe or a space is often unknown. An address or an ID is meant as it stands. */
function soughtIn(word: string): readonly string[] {
  return /[.@/()_]/u.test(word) ? [word] : nameWords(word);
}

/** No address, ID or number is shorter. */
const SHORTEST_EXACT = 6;

/**
 * For each of the places, which go upwards: from 0, the best, to `RANKS - 1`; -1 for whom the search does not find. One
 * thing after another is looked for in all of them: loops as short as these the engine makes fast at once.
 */
export function ranksOf(roll: Roll, query: Query, places: Int32Array): Int8Array {
  const known = roll.letters?.ranks(query.whole, places);
  if (known) return known;
  const ranks = new Int8Array(places.length).fill(4);
  rankBegun(ranks, roll, query, places);
  if (isExact(query.whole) || roll.levels.has(query.whole)) {
    const exact = roll.offsets(` ${query.whole}\n`, places, room(0, places));
    for (let index = 0; index < places.length; index += 1)
      if ((exact[index] as number) >= 0) ranks[index] = 0;
  }
  for (const word of query.words) {
    const found = roll.offsets(word, places, room(0, places));
    for (let index = 0; index < places.length; index += 1)
      if ((found[index] as number) < 0) ranks[index] = -1;
  }
  return ranks;
}

/** Of those in whom all words of the search begin one of theirs. */
function rankBegun(ranks: Int8Array, roll: Roll, query: Query, places: Int32Array) {
  const [first, ...others] = query.starts;
  if (first === undefined) return;
  const last = roll.offsets(first, places, room(0, places));
  for (const other of others) {
    const found = roll.offsets(other, places, room(1, places));
    for (let index = 0; index < places.length; index += 1) {
      const [one, two] = [last[index] as number, found[index] as number];
      last[index] = one < 0 || two < 0 ? -1 : Math.max(one, two);
    }
  }
  const opening = others.length === 0 ? last : roll.offsets(query.name, places, room(1, places));
  for (let index = 0; index < places.length; index += 1) {
    const found = last[index] as number;
    if (found < 0) continue;
    const place = places[index] as number;
    const name = roll.names[place] as number;
    const opens = opening[index] as number;
    // What is searched begins with the name, so that one look at it tells whether they stand in there.
    if (opens === 0 || (opens > 0 && opens <= name + 1 && roll.opensTurned(place, query.name)))
      ranks[index] = 1;
    else ranks[index] = found < name ? 2 : 3;
  }
}

const rooms: Int32Array[] = [];

/** Where something is looked up and then forgotten: a new array for each letter would soon have the engine tidy up. */
function room(number: number, places: Int32Array): Int32Array {
  const before = rooms[number];
  if (before && before.length >= places.length) return before;
  const made = new Int32Array(places.length);
  rooms[number] = made;
  return made;
}

/** Whether it may be all of an ID, an address or a number. Most searches may not, and need not be looked for so. */
function isExact(whole: string): boolean {
  return whole.length >= SHORTEST_EXACT && /^\S*[@_\d]\S*$/.test(whole);
}
