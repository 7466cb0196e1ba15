/** What is known on this computer of who sent an invitation. */
import { call } from '../../lib/api/call';
import type { Operator } from '../../lib/api/generated/bindings';
import { invitedBy, type InvitedBy } from './invitedBy';

export type SentHere = {
  by: InvitedBy;
  /** Who works here now. */
  operator: Operator | null;
};

export class Sent {
  by: InvitedBy = $state.raw(invitedBy([]));

  /** Without it the list only says less about who sent them. */
  async load(clinicId: string): Promise<void> {
    const all = await call('list_sent', { clinicId }).catch(() => null);
    if (all) this.by = invitedBy(all);
  }
}
