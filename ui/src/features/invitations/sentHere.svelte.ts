/** What is known on this computer of who sent an invitation. */
import { call } from '../../lib/api/call';
import type { Operator } from '../../lib/api/generated/bindings';

export type SentHere = {
  /** By the ids of the invited people: under whose name they were invited from this computer; empty if that was not stated. */
  by: ReadonlyMap<string, string>;
  /** Who works here now. */
  operator: Operator | null;
};

export class Sent {
  by = $state.raw<ReadonlyMap<string, string>>(new Map());

  /** Without it the list only says less about who sent them. */
  async load(clinicId: string): Promise<void> {
    const all = await call('list_sent', { clinicId }).catch(() => null);
    if (all) this.by = new Map(all.map(({ userId, by }) => [userId, by]));
  }
}
