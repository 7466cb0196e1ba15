/** What the list says of an invitation. */
import type { Invitation, User } from '../../lib/api/generated/bindings';
import { exactTime, fromNow } from '../../lib/format';
import { endOf, standingOf, type Standing } from '../../lib/invitation/standing';
import { m } from '../../lib/messages';
import { whenWas } from '../../lib/person/lastLogin';
import { shortName } from '../../lib/person/person';
import { shown } from '../../lib/shown';
import type { SentHere } from './sentHere.svelte';

export function standingWords(invitation: Invitation, standing: Standing): string {
  if (standing === 'unsure') return m.invitations.stateUnsure;
  if (standing === 'unknown') return m.invitations.stateUnknown({ status: shown(invitation.status) });
  return m.invitations.states[standing];
}

/** When it ends or ended; nothing if an answer ended it. */
export function expiryWords(invitation: Invitation, now: Date): string | null {
  const { never, unknown, ends, ended } = m.invitations.expiry;
  const standing = standingOf(invitation, now);
  if (standing === 'accepted' || standing === 'rejected' || standing === 'revoked') return null;
  if (invitation.expiry.kind === 'never') return never;
  const end = endOf(invitation.expiry);
  if (!end) return unknown;
  const when = fromNow(end, now);
  return end <= now ? ended({ when }) : ends({ when });
}

/** The exact moment, for a tooltip. */
export function expiryExact({ expiry }: Invitation): string | undefined {
  return expiry.kind === 'at' ? exactTime(expiry.value) : undefined;
}

/** "Sent 8 days ago by Dana Okafor". */
export function sentWords(
  invitation: Invitation,
  people: ReadonlyMap<string, User>,
  now: Date,
  here: SentHere = NOTHING,
): string {
  const created = new Date(invitation.createdAt ?? NaN);
  const when = Number.isNaN(created.getTime()) ? m.invitations.sentUnknown : whenWas(created, now);
  return m.invitations.sent({ when, who: senderWords(invitation, people, here) });
}

const NOTHING: SentHere = { by: new Map(), operator: null };

function senderWords(
  { inviterId, userId, invitedSource }: Invitation,
  people: ReadonlyMap<string, User>,
  { by, operator }: SentHere,
): string {
  const { you, person, notListed, thisApp, api, dashboard } = m.invitations.sentBy;
  if (inviterId === null) {
    // Avara knows the key alone. What was sent from this computer is recorded here, with who did it.
    const name = by.get(userId);
    if (name !== undefined && operator && name === operator.name) return you;
    if (name !== undefined) return name ? person({ name: shown(name) }) : thisApp;
    return invitedSource === 'dashboard' ? dashboard : api;
  }
  if (inviterId === operator?.userId) return you;
  const inviter = people.get(inviterId);
  return inviter ? person({ name: shortName(inviter) }) : notListed;
}
