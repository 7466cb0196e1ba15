/** The order of people. Whoever lacks what is sorted by stands last, whichever way it runs. */
import { LEVELS, type User } from '../api/generated/bindings';
import { shown } from '../shown';
import { factsOf } from './facts';

export const SORT_KEYS = [
  'name',
  'role',
  'level',
  'login',
  'created',
  'reports',
  'studies',
  'dashboard',
  'npi',
  'email',
  'phone',
  'source',
] as const;

export type SortKey = (typeof SORT_KEYS)[number];

/** `down`: from Z to A, the newest first, those who cannot before those who can. */
export type Sort = { by: SortKey; down: boolean };

/** The orders that the menu offers; the headings of the table offer the others too. */
export const SORTS: readonly Sort[] = (['name', 'role', 'level', 'login', 'created'] as const).flatMap((by) =>
  [false, true].map((down) => ({ by, down })),
);

type Compare = (one: User, other: User) => number;

/** By last name, as rosters are. Equals follow one another by name, then by id, so that the order is always the same. */
export function comparison({ by, down }: Sort, locale: string): Compare {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const text = (one: string, other: string) =>
    one === other ? 0 : collator.compare(asShown(one), asShown(other));
  const name: Compare = (one, other) =>
    text(leading(one), leading(other)) ||
    text(one.firstName, other.firstName) ||
    text(one.middleName ?? '', other.middleName ?? '');
  const id: Compare = (one, other) => (one.userId < other.userId ? -1 : Number(one.userId > other.userId));
  const way = down ? -1 : 1;
  const first: Record<SortKey, Compare> = {
    name: (one, other) => way * name(one, other),
    role: (one, other) => way * text(one.clinicRole, other.clinicRole),
    level: (one, other) =>
      way * (levelPlace(one.level) - levelPlace(other.level) || text(one.level, other.level)),
    login: orLast((user) => factsOf(user).login, way, difference),
    created: orLast((user) => factsOf(user).created, way, difference),
    reports: (one, other) => way * (Number(other.canCreateReports) - Number(one.canCreateReports)),
    studies: (one, other) => way * (Number(other.canManageStudies) - Number(one.canManageStudies)),
    dashboard: (one, other) => way * (Number(other.hasDashboardAccess) - Number(one.hasDashboardAccess)),
    npi: orLast((user) => user.npiNumber || null, way, text),
    email: (one, other) => way * text(one.email, other.email),
    phone: orLast((user) => user.phoneNumber || null, way, text),
    source: (one, other) => way * text(one.invitedSource, other.invitedSource),
  };
  return (one, other) => first[by](one, other) || name(one, other) || id(one, other);
}

/** What a person's name begins with in a roster, as it is shown: without a last name the first, without both the email. */
function leading({ lastName, firstName, email }: User): string {
  return asShown(lastName) || asShown(firstName) || email;
}

/** Without what no one sees: a blank before a name would put it before all others. */
function asShown(text: string): string {
  const first = text.charCodeAt(0);
  // Nearly every text begins with a letter or digit, and ten thousand names are compared many times.
  return first > 0x2f && first < 0x7f ? text : shown(text).trim();
}

/** The most powerful first; levels that this version does not know at the end. */
function levelPlace(level: string): number {
  const place = (LEVELS as readonly string[]).indexOf(level);
  return place < 0 ? LEVELS.length : place;
}

function difference(one: number, other: number): number {
  return one - other;
}

function orLast<T>(
  of: (user: User) => T | null,
  way: number,
  compare: (one: T, other: T) => number,
): Compare {
  return (one, other) => {
    const [a, b] = [of(one), of(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return way * compare(a, b);
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
