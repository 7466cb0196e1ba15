/** A draft that was left over, in words and with what continuing it needs. */
import type { KeptDraft, User } from '../../lib/api/generated/bindings';
import { m } from '../../lib/messages';
import type { Drafts } from './drafts.svelte';
import { isLeft, readKeptEdit, readKeptInvite } from './keptEdit';
import { shortName } from './person';

export type Offers = {
  drafts: Drafts;
  /** The people of the clinic; null until the list is complete. */
  users: readonly User[] | null;
  onedit: (user: User) => void;
  oninvite: (subject: string) => void;
};

export type Offer = {
  kept: KeptDraft;
  /** Nothing if there is nothing to offer. */
  words: string | null;
  /** It was saved after all. */
  done: boolean;
  /** Who is edited; as they were, if they are no longer in the list. */
  user: User | null;
};

export function offered(kept: KeptDraft, users: readonly User[]): Offer {
  if (kept.form === 'invite') {
    const invite = readKeptInvite(kept.draft);
    if (!invite) return unreadable(kept);
    const name = [invite.draft.firstName, invite.draft.lastName].join(' ').trim() || invite.email.trim();
    const words = name ? m.edit.offer.invite({ name }) : m.edit.offer.inviteSomeone;
    return { kept, words, done: false, user: null };
  }
  const edit = readKeptEdit(kept.draft);
  if (!edit) return unreadable(kept);
  const user = users.find(({ userId }) => userId === kept.subject) ?? edit.base;
  if (!isLeft(edit, user)) return { kept, words: null, done: true, user };
  return { kept, words: m.edit.offer.edit({ name: shortName(user) }), done: false, user };
}

/** Another version of the app wrote it, and that one may come back. */
function unreadable(kept: KeptDraft): Offer {
  return { kept, words: null, done: false, user: null };
}
