/** Which invitations were replaced by a newer one to the same address. */
import type { Invitation } from '../../lib/api/generated/bindings';

/** By the id of the older one: when the newest was sent. Only the newest can be sent again. */
export function replacements(all: readonly Invitation[]): ReadonlyMap<string, Date> {
  const newest = new Map<string, { id: string; at: number }>();
  for (const one of all) {
    const at = sentAt(one);
    if (at === null) continue;
    const known = newest.get(addressOf(one));
    if (!known || at > known.at) newest.set(addressOf(one), { id: one.invitationId, at });
  }
  const replaced = new Map<string, Date>();
  for (const one of all) {
    const latest = newest.get(addressOf(one));
    const at = sentAt(one);
    // Equal times tell nothing about which came first.
    if (latest && at !== null && at < latest.at) replaced.set(one.invitationId, new Date(latest.at));
  }
  return replaced;
}

function addressOf({ email }: Invitation): string {
  return email.trim().toLowerCase();
}

function sentAt({ createdAt }: Invitation): number | null {
  const at = Date.parse(createdAt ?? '');
  return Number.isNaN(at) ? null : at;
}
