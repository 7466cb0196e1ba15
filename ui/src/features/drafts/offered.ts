/** A draft that was left over, in words and with what continuing it needs. */
import type { Invitation, KeptDraft, User } from '../../lib/api/generated/bindings';
import type { Drafts } from '../../lib/drafts/drafts.svelte';
import { isLeft, readKeptEdit, readKeptInvitation, readKeptInvite } from '../../lib/drafts/keptEdit';
import { m } from '../../lib/messages';
import { shortName } from '../../lib/person/person';

export type Offers = {
  drafts: Drafts;
  /** The people of the clinic; null until the list is complete. */
  users: readonly User[] | null;
  onedit: (user: User) => void;
  oneditinvitation: (invitation: Invitation) => void;
  oninvite: (subject: string) => void;
};

export type Offer = {
  kept: KeptDraft;
  /** Nothing if there is nothing to offer. */
  words: string | null;
  /** It was saved after all. */
  done: boolean;
  /** Goes on with it. */
  go: () => void;
};

export function offered(kept: KeptDraft, offers: Offers & { users: readonly User[] }): Offer {
  if (kept.form === 'invite') {
    const invite = readKeptInvite(kept.draft);
    if (!invite) return unreadable(kept);
    const name = shortName({ ...invite.draft, email: invite.email }).trim();
    const words = name ? m.edit.offer.invite({ name }) : m.edit.offer.inviteSomeone;
    return { kept, words, done: false, go: () => offers.oninvite(kept.subject) };
  }
  return kept.form === 'invitation' ? offeredInvitation(kept, offers) : offeredEdit(kept, offers);
}

function offeredEdit(kept: KeptDraft, { users, onedit }: Offers & { users: readonly User[] }): Offer {
  const edit = readKeptEdit(kept.draft);
  if (!edit) return unreadable(kept);
  // As they were, if they are no longer in the list.
  const user = users.find(({ userId }) => userId === kept.subject) ?? edit.base;
  const words = isLeft(edit, user) ? m.edit.offer.edit({ name: shortName(user) }) : null;
  return { kept, words, done: words === null, go: () => onedit(user) };
}

function offeredInvitation(kept: KeptDraft, { drafts, oneditinvitation }: Offers): Offer {
  const edit = readKeptInvitation(kept.draft);
  const read = drafts.invitations.get(kept.subject);
  // Until it is read no one knows whether the change was saved after all.
  if (!edit || read === undefined) return unreadable(kept);
  const invitation = read ?? edit.base;
  const words = isLeft(edit, invitation) ? m.edit.offer.invitation({ name: shortName(invitation) }) : null;
  return { kept, words, done: words === null, go: () => oneditinvitation(invitation) };
}

/** Another version of the app wrote it, and that one may come back. */
function unreadable(kept: KeptDraft): Offer {
  return { kept, words: null, done: false, go: () => undefined };
}
