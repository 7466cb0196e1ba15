/** The invitations of the connected clinic, whatever became of them. */
import { stream } from '../api/call';
import type { Invitation, InvitationSummary } from '../api/generated/bindings';
import { Listing, type Reading } from './listing.svelte';

export class Invitations extends Listing<Invitation, InvitationSummary> {
  protected idOf({ invitationId }: Invitation): string {
    return invitationId;
  }

  protected read(clinicId: string, { onpage, isWhole }: Reading<Invitation>): Promise<InvitationSummary> {
    return stream(
      'list_invitations',
      { clinicId },
      ({ invitations, skipped }) => onpage(invitations, skipped),
      ({ invitations, skipped }) => isWhole(invitations, skipped),
    );
  }
}
