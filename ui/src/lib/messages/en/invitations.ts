/** The invitations of a clinic: the list, revoking one, and sending a new one in its place. */
import { number, plural } from './grammar';

type Named = { name: string };

export const invitations = {
  title: 'Invitations',
  nav: { label: 'Screens', people: 'People', invitations: 'Invitations' },
  invite: 'Invite…',
  count: ({ count }: { count: number }) =>
    plural(count, { one: '1 invitation', other: `${number(count)} invitations` }),
  loaded: ({ count }: { count: number }) =>
    plural(count, { one: '1 invitation loaded', other: `${number(count)} invitations loaded` }),
  more: ({ count }: { count: number }) =>
    plural(count, { one: 'Show 1 more', other: `Show ${number(count)} more` }),
  saved: ({ name }: Named) => `Saved. ${name}'s invitation is up to date.`,
  skipped: {
    title: ({ count }: { count: number }) =>
      plural(count, {
        one: "1 invitation isn't shown",
        other: `${number(count)} invitations aren't shown`,
      }),
    advice: "Avara sent entries we couldn't read. Everything else is shown.",
  },
  /** A text is longer than the app takes. */
  shortened: {
    title: ({ count }: { count: number }) =>
      plural(count, {
        one: "1 invitation has a value that's too long to show in full",
        other: `${number(count)} invitations have values that are too long to show in full`,
      }),
    advice:
      'Long values end with “…” after 300 characters. You can see them in full in the AutoScribe dashboard.',
  },
  search: { label: 'Search invitations', placeholder: 'Name or email' },
  filters: 'Show only',
  states: {
    pending: 'Pending',
    expired: 'Expired',
    accepted: 'Accepted',
    rejected: 'Declined',
    revoked: 'Revoked',
  },
  /** A status that this version does not know, shown as it came. */
  stateUnknown: ({ status }: { status: string }) => `Unknown status: ${status}`,
  /** Sent, but it can't be told whether it is still open. */
  stateUnsure: 'Sent, possibly expired',
  /** On a filter. */
  filterCount: ({ state, count }: { state: string; count: number }) => `${state}: ${number(count)}`,
  expiry: {
    never: "Doesn't expire",
    unknown: 'Expiry unknown',
    /** `when`: "in 5 days", "tomorrow", "in 3 hours". */
    ends: ({ when }: { when: string }) => `Expires ${when}`,
    ended: ({ when }: { when: string }) => `Expired ${when}`,
    /** Beside a date that is near. */
    soon: "Expires soon. If it isn't accepted in time, send a new one.",
  },
  /** `when`: "8 days ago". */
  sent: ({ when, who }: { when: string; who: string }) => `Sent ${when} ${who}`,
  sentBy: {
    you: 'by you',
    person: ({ name }: Named) => `by ${name}`,
    notListed: "by someone who isn't in the people list",
    thisApp: 'from this computer',
    /** By another app or computer that uses a key of the clinic. */
    api: 'by an app with an API key',
    dashboard: 'from the AutoScribe dashboard',
  },
  sentUnknown: 'on an unknown date',
  /** On one in whose place a newer one was sent. `when`: "today", "8 days ago". */
  replaced: ({ when }: { when: string }) => `Replaced ${when}`,
  act: {
    edit: 'Edit',
    editWhom: ({ name }: Named) => `Edit ${name}'s invitation`,
    revoke: 'Revoke…',
    revokeWhom: ({ name }: Named) => `Revoke ${name}'s invitation`,
    resend: 'Send new invitation',
    resendWhom: ({ name }: Named) => `Send new invitation to ${name}`,
    open: 'Open person',
    openWhom: ({ name }: Named) => `Open person ${name}`,
  },
  empty: {
    title: 'No invitations yet',
    advice: 'All invitations for this clinic and their status appear here.',
  },
  noMatch: {
    title: 'No invitation matches',
    advice: 'Search includes names and email addresses. Try fewer letters or other filters.',
    clear: 'Show all invitations',
  },
  edit: {
    title: ({ name }: Named) => `Edit ${name}'s invitation`,
    gone: ({ name }: Named) => `${name}'s invitation can no longer be changed`,
    goneAdvice:
      'It was accepted, declined or revoked in the meantime, or it has expired. Nothing was changed. The list shows its status.',
    /** After no clear answer came. */
    goneLost:
      "It's no longer pending. We can't tell whether your changes were saved before that. The list shows its status.",
    back: 'Back to invitations',
    about: 'About this invitation',
    aboutAdvice: "These details can't be changed here.",
    status: 'Status',
    sent: 'Sent',
    expires: 'Expires',
  },
  /** The invitation was not found. */
  notFound: {
    title: 'This invitation is no longer in Avara',
    advice: 'Someone may have removed it. Refresh the list to see the current invitations.',
  },
  revoke: {
    title: ({ name }: Named) => `Revoke ${name}'s invitation?`,
    consequence: ({ name, email }: { name: string; email: string }) =>
      `The link sent to ${email} will stop working, so ${name} can't join with it. You can send a new invitation later.`,
    act: 'Revoke invitation',
    doing: 'Revoking…',
    done: ({ name }: Named) => `${name}'s invitation is revoked`,
    failed: "The invitation wasn't revoked",
    stillOpen: "We checked: the invitation is still pending, so it wasn't revoked. You can try again.",
    looking: "We don't know whether this worked. Checking…",
    unknown: "We still don't know whether the invitation is revoked",
    /** Leaving while an answer is awaited. */
    underWay: ({ name }: Named) =>
      `We don't know yet whether ${name}'s invitation is revoked. The list will show it once Avara answers.`,
    over: {
      accepted: ({ name }: Named) =>
        `${name} accepted it in the meantime and is in the people list now. Nothing was revoked.`,
      rejected: ({ name }: Named) => `${name} declined it in the meantime. There's nothing left to revoke.`,
      expired: "It expired in the meantime. There's nothing left to revoke.",
      other: 'It can no longer be revoked. Refresh the list to see its status.',
    },
  },
  resend: {
    title: ({ name }: Named) => `Send ${name} a new invitation?`,
    both: ({ email }: { email: string }) =>
      `The current invitation is revoked first, so its link stops working. Then a new one goes to ${email}, with the same role and permissions.`,
    only: ({ email }: { email: string }) =>
      `The old invitation is no longer pending. A new one goes to ${email}, with the same role and permissions.`,
    act: 'Send new invitation',
    finish: 'Send it now',
    correct: 'Correct and send…',
    steps: 'Steps',
    revoke: 'Revoke the old invitation',
    invite: 'Send the new invitation',
    /** Beside a step. */
    standing: {
      waiting: 'Not yet',
      doing: 'Working…',
      looking: "We don't know whether this worked. Checking…",
      done: 'Done',
      needless: 'Not needed',
      failed: 'Failed',
      unknown: 'Unknown',
    },
    refused: {
      title: "It can't be sent as it is",
      advice: 'Avara would no longer accept these details. Correct them, then send.',
    },
    revokeFailed: "The old invitation wasn't revoked, and no new one was sent",
    inviteFailed: "The old invitation is revoked, but the new one wasn't sent",
    inviteFailedOnly: "The new invitation wasn't sent",
    halfAdvice: ({ name }: Named) =>
      `${name} has no pending invitation at the moment. You can send the new one from here.`,
    taken: ({ email }: { email: string }) =>
      `Someone with the address ${email} is already in the clinic or has a pending invitation.`,
    nothing: "No invitation found: the new one wasn't sent. You can send it again.",
    unknown: "We still don't know whether the new invitation was sent",
    unknownAdvice: "We won't send it again until we know.",
    accepted: ({ name }: Named) =>
      `${name} accepted the invitation in the meantime, so no new one is needed.`,
    done: ({ name }: Named) => `${name} has a new invitation`,
    doneAdvice: ({ email }: { email: string }) => `An email is on its way to ${email}.`,
    leave: {
      title: 'Leave this unfinished?',
      half: ({ name }: Named) =>
        `The old invitation is revoked and the new one wasn't sent: ${name} has no pending invitation. You can send one later from this list.`,
      unknown: ({ name }: Named) =>
        `We don't know whether ${name} has an invitation now. Check the list before you send another one.`,
      keep: 'Stay',
      act: 'Leave',
    },
  },
};
