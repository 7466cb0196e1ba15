/** The order of people. Whoever has no date stands last, whichever way the dates run. */
import type { User } from '../../../lib/api/generated/bindings';
import { factsOf } from './facts';

export const SORT_KEYS = ['name', 'role', 'login', 'created'] as const;

export type SortKey = (typeof SORT_KEYS)[number];

/** `down`: from Z to A, the newest first. */
export type Sort = { by: SortKey; down: boolean };

/** Every order there is. */
export const SORTS: readonly Sort[] = SORT_KEYS.flatMap((by) => [false, true].map((down) => ({ by, down })));

type Compare = (one: User, other: User) => number;

/** By last name, as rosters are. Equals follow one another by name, then by id, so that the order is always the same. */
export function comparison({ by, down }: Sort, locale: string): Compare {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const text = (one: string, other: string) => (one === other ? 0 : collator.compare(one, other));
  const name: Compare = (one, other) =>
    text(one.lastName, other.lastName) ||
    text(one.firstName, other.firstName) ||
    text(one.middleName ?? '', other.middleName ?? '');
  const id: Compare = (one, other) => (one.userId < other.userId ? -1 : Number(one.userId > other.userId));
  const way = down ? -1 : 1;
  const first: Record<SortKey, Compare> = {
    name: (one, other) => way * name(one, other),
    role: (one, other) => way * text(one.clinicRole, other.clinicRole),
    login: byMoment((user) => factsOf(user).login, way),
    created: byMoment((user) => factsOf(user).created, way),
  };
  return (one, other) => first[by](one, other) || name(one, other) || id(one, other);
}

function byMoment(of: (user: User) => number | null, way: number): Compare {
  return (one, other) => {
    const [a, b] = [of(one), of(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return way * (a - b);
  };
}

/** Keeps a list in order while it grows page by page: only what is new is compared. */
export class Order {
  readonly #compare: Compare;
  #sorted: User[] = [];
  #members = new Set<User>();

  constructor(compare: Compare) {
    this.#compare = compare;
  }

  of(users: readonly User[]): User[] {
    const members = new Set(users);
    const added = users.filter((user) => !this.#members.has(user)).sort(this.#compare);
    // Worked out page by page as people come, so that the first search has nothing left to do.
    added.forEach(factsOf);
    const kept = this.#sorted.filter((user) => members.has(user));
    this.#members = members;
    this.#sorted = this.#merged(kept, added);
    return this.#sorted;
  }

  #merged(kept: readonly User[], added: readonly User[]): User[] {
    const merged: User[] = [];
    let from = 0;
    for (const user of added) {
      const place = this.#placeOf(user, kept, from);
      for (; from < place; from += 1) merged.push(kept[from] as User);
      merged.push(user);
    }
    for (; from < kept.length; from += 1) merged.push(kept[from] as User);
    return merged;
  }

  #placeOf(user: User, kept: readonly User[], from: number): number {
    let low = from;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(kept[middle] as User, user) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
