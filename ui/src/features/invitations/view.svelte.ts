/** How the invitations of a clinic are looked at: it outlives the screen that shows them. */
import { SvelteSet } from 'svelte/reactivity';
import type { Filter } from '../../lib/invitation/find';

/** Rows that are drawn at first, and then again with each "Show more". */
export const STEP = 100;

export class InvitationsView {
  query = $state('');
  readonly filters = new SvelteSet<Filter>();
  /** How many rows there is room for. */
  room = $state(STEP);

  search(query: string): void {
    this.query = query;
    this.room = STEP;
  }

  toggle(filter: Filter): void {
    if (!this.filters.delete(filter)) this.filters.add(filter);
    this.room = STEP;
  }

  showAll(): void {
    this.filters.clear();
    this.search('');
  }
}
