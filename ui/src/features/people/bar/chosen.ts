/** Whether a filter with a name is what the list shows, and choosing it. */
import { NO_FILTERS, sameFilters, type Filters } from '../../../lib/search/filters';
import type { Finding } from '../view/finding.svelte';

export function isOn(finding: Finding, filters: Filters): boolean {
  return !finding.revoked && sameFilters(finding.filters, filters);
}

export function toggle(finding: Finding, filters: Filters): void {
  finding.filter(isOn(finding, filters) ? NO_FILTERS : filters);
}
