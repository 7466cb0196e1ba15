/** Filters with a name: those that are given, then one's own. */
import { m } from '../../../lib/messages';
import { NO_FILTERS, sameFilters, type Filters } from '../find/filters';
import type { Finding } from '../find/finding.svelte';
import { GIVEN, type GivenName, type Named } from '../find/saved';

export type Chip = Named & { id: string };

const given = Object.keys(GIVEN) as GivenName[];

export function chipsOf(own: readonly Named[]): Chip[] {
  return [
    ...given.map((id) => ({
      id: `given ${id}`,
      name: m.find.saved.given[id],
      filters: GIVEN[id] as Filters,
    })),
    ...own.map((one) => ({ id: `own ${one.name}`, ...one })),
  ];
}

export function isOn(finding: Finding, filters: Filters): boolean {
  return !finding.revoked && sameFilters(finding.filters, filters);
}

export function toggle(finding: Finding, filters: Filters): void {
  finding.filter(isOn(finding, filters) ? NO_FILTERS : filters);
}
