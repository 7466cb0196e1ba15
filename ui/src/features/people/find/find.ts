/** Who is shown, best answers to the search first. */
import type { User } from '../../../lib/api/generated/bindings';
import { factsOf } from './facts';
import { passesAll, type Test } from './filters';
import { queryOf, rankOf, RANKS, type Query } from './rank';

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
  /** The same people as they stood. */
  inOrder: readonly User[];
};

export function found(
  people: readonly User[],
  query: Query | null,
  tests: readonly Test[],
  kept: string | null,
): Found {
  const ranks: User[][] = Array.from({ length: RANKS }, () => []);
  const inOrder: User[] = [];
  for (const user of people) {
    const rank =
      user.userId === kept ? 0 : passesAll(user, tests) ? (query ? rankOf(factsOf(user), query) : 0) : -1;
    if (rank < 0) continue;
    ranks[rank]?.push(user);
    inOrder.push(user);
  }
  // Mostly all are found alike, and stand in order already.
  const alike = ranks.some((rank) => rank.length === inOrder.length);
  return { ranked: alike ? inOrder : ranks.flat(), inOrder };
}
