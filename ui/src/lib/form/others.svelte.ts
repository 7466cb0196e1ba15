import { call } from '../api/call';
import type { Invitation, User } from '../api/generated/bindings';
import { cleanNpi } from '../clean/npi';
import { othersWithNpi } from '../npis';
import type { Neighbors } from '../person/neighbors';

/** Someone else, and how to get to them. */
export type Other = { user: User; invitation: null } | { user: null; invitation: Invitation };

/** Leaves the dialog, after a question if a draft would be lost. */
type Leave = (then: () => void) => void;

/** What a form knows of the others in the clinic. */
export class Others {
  readonly neighbors: Neighbors;
  /** The open invitations with the number that was looked for last. */
  #invited: { npi: string; found: readonly Invitation[] } = $state.raw({ npi: '', found: [] });
  #looking: { npi: string; ends: Promise<void> } | null = null;
  #userId: string | null;
  #leave: Leave;

  /** `userId`: whom the form is about, if they exist. */
  constructor(neighbors: Neighbors, userId: string | null, leave: Leave) {
    this.neighbors = neighbors;
    this.#userId = userId;
    this.#leave = leave;
  }

  /** Who else has this NPI, everyone once. Those with an open invitation are known once they were looked for. */
  withNpi(npi: string): Other[] {
    const users = othersWithNpi(this.neighbors.users(), npi, this.#userId);
    const invited = this.#invited.npi === cleanNpi(npi).text ? this.#invited.found : [];
    const known = [this.#userId, ...users.map(({ userId }) => userId)];
    return [
      ...users.map((user) => ({ user, invitation: null })),
      ...invited
        .filter(({ userId }) => !known.includes(userId))
        .map((invitation) => ({ user: null, invitation })),
    ];
  }

  /** Looks for open invitations with this NPI. It is only a warning, so a look that fails says nothing. */
  look(npi: string): Promise<void> {
    const number = cleanNpi(npi).text;
    if (!/^\d{10}$/.test(number) || number === this.#invited.npi) return Promise.resolve();
    if (this.#looking?.npi !== number) this.#looking = { npi: number, ends: this.#look(number) };
    return this.#looking.ends;
  }

  async #look(number: string): Promise<void> {
    try {
      const found = await call('look_for_npi', { clinicId: this.neighbors.clinicId, npi: number });
      this.#invited = { npi: number, found };
    } catch {
      // It is looked for again when the number is left again.
      this.#looking = null;
    }
  }

  open({ user, invitation }: Other): void {
    this.#leave(() => (user ? this.neighbors.openPerson(user) : this.neighbors.openInvitation(invitation)));
  }
}
