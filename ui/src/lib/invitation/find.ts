/** Which invitations are shown, and in which order. */
import type { Invitation } from '../api/generated/bindings';
import { nameWithSuffixes } from '../format';
import { soughtIn } from '../search/asked';
import { folded } from '../search/folded';
import { endOf, standingOf, type Standing } from './standing';

/** What can be filtered by. If this version can't tell whether one is open, it counts as pending. */
export const FILTERS = ['pending', 'expired', 'accepted', 'rejected', 'revoked'] as const;

export type Filter = (typeof FILTERS)[number];

export function filterOf(standing: Standing): Filter {
  return standing === 'unsure' || standing === 'unknown' ? 'pending' : standing;
}

export type Asked = { query: string; filters: ReadonlySet<Filter> };

/** Those that the first of the texts finds that the query may mean, as among people. No filter is every filter. */
export function found(all: readonly Invitation[], { query, filters }: Asked, now: Date): Invitation[] {
  let answered: Invitation[] = [];
  for (const sought of soughtIn(query)) {
    answered = answer(all, sought, filters, now);
    if (answered.length > 0) break;
  }
  return answered;
}

function answer(all: readonly Invitation[], sought: string, filters: Asked['filters'], now: Date) {
  const words = folded(sought)
    .split(/[\s,;]+/)
    .filter(Boolean);
  return all
    .map((invitation) => ({ invitation, filter: filterOf(standingOf(invitation, now)) }))
    .filter(({ filter }) => filters.size === 0 || filters.has(filter))
    .filter(({ invitation }) => fits(invitation, words))
    .sort(
      (one, other) =>
        order(one.filter, other.filter) || compare(one.invitation, other.invitation, one.filter),
    )
    .map(({ invitation }) => invitation);
}

/** How many there are of each, whatever is searched for. */
export function counts(all: readonly Invitation[], now: Date): Record<Filter, number> {
  const counted: Record<Filter, number> = { pending: 0, expired: 0, accepted: 0, rejected: 0, revoked: 0 };
  for (const invitation of all) counted[filterOf(standingOf(invitation, now))] += 1;
  return counted;
}

function fits(invitation: Invitation, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = folded(`${nameWithSuffixes(invitation)} ${invitation.email}`);
  return words.every((word) => text.includes(word));
}

function order(one: Filter, other: Filter): number {
  return FILTERS.indexOf(one) - FILTERS.indexOf(other);
}

/** Those that end first, if something can still be done about it; otherwise the newest. */
function compare(one: Invitation, other: Invitation, filter: Filter): number {
  if (filter === 'pending') {
    const ends = endsAt(one) - endsAt(other);
    if (ends) return ends;
  }
  return (other.createdAt ?? '').localeCompare(one.createdAt ?? '');
}

/** A number that can be subtracted: what never ends, ends last. */
function endsAt({ expiry }: Invitation): number {
  return endOf(expiry)?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
