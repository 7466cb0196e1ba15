/** The people of the connected clinic. */
import { call, stream } from '../api/call';
import type { Changes, PeopleSummary, User } from '../api/generated/bindings';
import { Listing, type Reading } from './listing.svelte';

export class People extends Listing<User, PeopleSummary> {
  /** What the last whole list told of the one before it. */
  changes = $state.raw<Changes>({ since: null, people: [] });

  get users(): User[] {
    return this.items;
  }

  override async load(clinicId: string): Promise<PeopleSummary | undefined> {
    const summary = await super.load(clinicId);
    if (summary) this.changes = summary.changes;
    return summary;
  }

  /** Ends the list under way. */
  stop(): void {
    if (!this.loading) return;
    this.expectStop();
    call('stop_list', {}).catch(() => undefined);
  }

  protected idOf({ userId }: User): string {
    return userId;
  }

  protected read(clinicId: string, { onpage, isWhole }: Reading<User>): Promise<PeopleSummary> {
    return stream(
      'list_people',
      { clinicId },
      ({ users, skipped }) => onpage(users, skipped),
      ({ people, skipped }) => isWhole(people, skipped),
    );
  }
}
