/** Who is shown, best answers to the search first. */
import type { User } from '../api/generated/bindings';
import { soughtIn } from './asked';
import { passesAll, type Test } from './filters';
import { queryOf, ranksOf, RANKS, type Query } from './rank';
import { rollOf } from './roll';

/**
 * `people` stand in order already, and keep it among equals. The person with the id `kept` is shown whatever is asked
 * for: they were just saved and must not vanish under the eyes.
 */
export function find(
  people: readonly User[],
  text: string,
  tests: readonly Test[],
  kept: string | null = null,
): readonly User[] {
  return firstFound(text, (query) => answer(people, query, tests, kept));
}

/** Whom the first of the questions finds that a text may mean, if any of them finds someone. */
export function firstFound(text: string, look: (query: Query | null) => readonly User[]): readonly User[] {
  let answered: readonly User[] = [];
  for (const sought of soughtIn(text)) {
    answered = look(queryOf(sought));
    if (answered.length > 0) break;
  }
  return answered;
}

/** The people that one question finds; the very list if nothing is asked. */
export function answer(
  people: readonly User[],
  query: Query | null,
  tests: readonly Test[],
  kept: string | null,
): readonly User[] {
  return query || tests.length > 0 ? found(people, query, tests, kept).ranked : people;
}

export type Found = {
  ranked: readonly User[];
  /** Where the same people stand, from the first to the last. */
  places: Int32Array;
  /** The rank of the best of them; `RANKS` if there is no one. */
  best: number;
};

/** `among` are the places to look at; without it, all of them. */
export function found(
  people: readonly User[],
  query: Query | null,
  tests: readonly Test[],
  kept: string | null,
  among?: Int32Array,
): Found {
  const roll = query && rollOf(people);
  const isKept = (place: number) => kept !== null && people[place]?.userId === kept;
  const all = among ?? roll?.everybody ?? Int32Array.from(people.keys());
  const allowed =
    tests.length === 0
      ? all
      : all.filter((place) => isKept(place) || passesAll(people[place] as User, tests));
  const ranks = roll ? ranksOf(roll, query, allowed) : new Int8Array(allowed.length);

  // Counted first, so that the lists have their size from the beginning: growing ones would leave a lot behind.
  const counts = new Int32Array(RANKS);
  for (let index = 0; index < allowed.length; index += 1) {
    if (isKept(allowed[index] as number)) ranks[index] = 0;
    const rank = ranks[index] as number;
    if (rank >= 0) counts[rank] = (counts[rank] as number) + 1;
  }
  const next = new Int32Array(RANKS + 1);
  counts.forEach((count, rank) => (next[rank + 1] = (next[rank] as number) + count));
  const ranked = new Array<User>(next[RANKS] as number);
  const places = new Int32Array(ranked.length);
  let count = 0;
  for (let index = 0; index < allowed.length; index += 1) {
    const rank = ranks[index] as number;
    if (rank < 0) continue;
    const place = allowed[index] as number;
    places[count] = place;
    count += 1;
    ranked[next[rank] as number] = people[place] as User;
    next[rank] = (next[rank] as number) + 1;
  }
  const best = counts.findIndex((some) => some > 0);
  return { ranked, places, best: best < 0 ? RANKS : best };
}
