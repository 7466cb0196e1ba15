/** Filters with a name: those that are given, and those that people keep for themselves. */
import { isOpen, NO_FILTERS, type Filters } from './filters';

export const GIVEN = {
  reports: { ...NO_FILTERS, reports: true },
  admins: { ...NO_FILTERS, levels: ['admin'] },
  never: { ...NO_FILTERS, login: { kind: 'never' } },
  dormant: { ...NO_FILTERS, login: { kind: 'over', days: 90 } },
  attention: { ...NO_FILTERS, attention: true },
} as const satisfies Record<string, Filters>;

export type GivenName = keyof typeof GIVEN;

/** The name is what tells one from another. */
export type Named = { name: string; filters: Filters };

export const LONGEST_NAME = 60;
export const MOST_NAMED = 50;

/** What someone typed as a name, as it is kept. */
export function tidyName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').slice(0, LONGEST_NAME);
}

export function isTaken(named: readonly Named[], name: string): boolean {
  return named.some((other) => sameName(other.name, name));
}

/** A filter of that name is replaced. What changed since last time is no filter for another day, so it is left out. */
export function kept(named: readonly Named[], name: string, filters: Filters): Named[] {
  const login = isOpen(filters.login) ? null : filters.login;
  const fresh = { name: tidyName(name), filters: { ...filters, login, changed: false } };
  if (!isTaken(named, name)) return [...named, fresh].slice(-MOST_NAMED);
  return named.map((other) => (sameName(other.name, name) ? fresh : other));
}

export function renamed(named: readonly Named[], from: string, to: string): Named[] {
  return named
    .filter((other) => other.name === from || !sameName(other.name, to))
    .map((other) => (other.name === from ? { ...other, name: tidyName(to) } : other));
}

/** A filter that was deleted, and where it stood. */
export type Deleted = { deleted: Named; place: number };

/** Puts a filter that was deleted back into its place. */
export function restored(named: readonly Named[], { deleted, place }: Deleted): Named[] {
  const others = removed(named, deleted.name);
  return [...others.slice(0, place), deleted, ...others.slice(place)];
}

export function removed(named: readonly Named[], name: string): Named[] {
  return named.filter((other) => other.name !== name);
}

function sameName(one: string, other: string): boolean {
  return tidyName(one).toLocaleLowerCase() === tidyName(other).toLocaleLowerCase();
}
