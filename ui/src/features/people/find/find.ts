/** Who is shown, best answers to the search first. */
import type { User } from '../../../lib/api/generated/bindings';
import { passesAll, type Test } from './filters';
import { queryOf, ranking, RANKS, type Query } from './rank';
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
  const query = queryOf(text);
  if (!query && tests.length === 0) return people;
  return found(people, query, tests, kept).ranked;
}

export type Found = {
  ranked: readonly User[];
  /** Where the same people stand, from the first to the last. */
  places: readonly number[];
};

/** `among` are the places to look at; without it, all of them. */
export function found(
  people: readonly User[],
  query: Query | null,
  tests: readonly Test[],
  kept: string | null,
  among?: readonly number[],
): Found {
  const ranks: User[][] = Array.from({ length: RANKS }, () => []);
  const places: number[] = [];
  const rankOf = query ? ranking(rollOf(people), query) : () => 0;
  const count = among?.length ?? people.length;
  for (let index = 0; index < count; index += 1) {
    const place = among?.[index] ?? index;
    const user = people[place] as User;
    const rank = isKept(user, kept) ? 0 : passesAll(user, tests) ? rankOf(place) : -1;
    if (rank < 0) continue;
    ranks[rank]?.push(user);
    places.push(place);
  }
  return { ranked: ranks.flat(), places };
}

/** Most often nobody is, and then nobody need be looked at. */
function isKept(user: User, kept: string | null): boolean {
  return kept !== null && user.userId === kept;
}
