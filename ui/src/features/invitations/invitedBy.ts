import type { InvitedHere } from '../../lib/api/generated/bindings';

/** By the ids of the invited people: under whose name they were invited from this computer; empty if that was not stated. */
export type InvitedBy = ReadonlyMap<string, string>;

export function invitedBy(sent: readonly InvitedHere[]): InvitedBy {
  return new Map(sent.map(({ userId, by }) => [userId, by]));
}
