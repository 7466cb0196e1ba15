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
  saved: ({ name }: Named) => `Saved. The invitation of ${name} is up to date.`,
  skipped: {
    title: ({ count }: { count: number }) =>
      plural(count, {
        one: '1 invitation is not shown',
        other: `${number(count)} invitations are not shown`,
      }),
    advice: 'Avara sent entries that we could not read. All others are here.',
  },
  search: { label: 'Search invitations', placeholder: 'Name or e-mail' },
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
  /** Sent, but nobody can say whether it is still open. */
  stateUnsure: 'Sent, maybe expired',
  /** On a filter. */
  filterCount: ({ state, count }: { state: string; count: number }) => `${state}: ${number(count)}`,
  expiry: {
    never: 'Does not expire',
    unknown: 'Expiry unknown',
    /** `when`: "in 5 days", "tomorrow", "in 3 hours". */
    ends: ({ when }: { when: string }) => `Expires ${when}`,
    ended: ({ when }: { when: string }) => `Expired ${when}`,
    /** Beside a date that is near. */
    soon: 'Expires soon. If it is not accepted by then, send a new one.',
  },
  /** `when`: "8 days ago". */
  sent: ({ when, who }: { when: string; who: string }) => `Sent ${when} ${who}`,
  sentBy: {
    person: ({ name }: Named) => `by ${name}`,
    notListed: 'by someone who is not in the list of people',
    api: 'through the API',
    dashboard: 'from the AutoScribe dashboard',
  },
  sentUnknown: 'on an unknown day',
  act: {
    edit: 'Edit',
    editWhom: ({ name }: Named) => `Edit the invitation of ${name}`,
    revoke: 'Revoke…',
    revokeWhom: ({ name }: Named) => `Revoke the invitation of ${name}`,
    resend: 'Send new invitation',
    resendWhom: ({ name }: Named) => `Send new invitation to ${name}`,
    open: 'Open person',
    openWhom: ({ name }: Named) => `Open person ${name}`,
  },
  empty: {
    title: 'No invitations yet',
    advice: 'Everybody who is invited to this clinic appears here, with what became of the invitation.',
  },
  noMatch: {
    title: 'No invitation fits',
    advice: 'Search looks at names and e-mail addresses. Try fewer letters or other filters.',
    clear: 'Show all invitations',
  },
  edit: {
    title: ({ name }: Named) => `Edit the invitation of ${name}`,
    gone: ({ name }: Named) => `The invitation of ${name} can no longer be changed`,
    goneAdvice:
      'Someone accepted, declined or revoked it meanwhile, or it has expired. Nothing was changed. The list shows what became of it.',
    /** After an answer was lost. */
    goneLost:
      'It is no longer there. Nobody can tell any more whether your changes were saved before. The list shows what became of it.',
    back: 'Back to invitations',
    about: 'About this invitation',
    aboutAdvice: 'These details cannot be changed here.',
    status: 'Status',
    sent: 'Sent',
    expires: 'Expires',
  },
  revoke: {
    title: ({ name }: Named) => `Revoke the invitation of ${name}?`,
    consequence: ({ name, email }: { name: string; email: string }) =>
      `${name} can no longer join with the e-mail that was sent to ${email}. You can send a new invitation later.`,
    act: 'Revoke the invitation',
    doing: 'Revoking…',
    done: ({ name }: Named) => `The invitation of ${name} is revoked.`,
    failed: 'The invitation was not revoked',
    stillOpen: 'We looked: the invitation is still open, so it was not revoked. You can try again.',
    looking: "We don't know whether this worked. Checking…",
    unknown: "We still don't know whether the invitation is revoked",
    /** Leaving while an answer is awaited. */
    underWay: ({ name }: Named) =>
      `We don't know yet whether the invitation of ${name} is revoked. Refresh the list later to see.`,
    over: {
      accepted: ({ name }: Named) =>
        `${name} accepted it meanwhile, and is among the people now. Nothing was revoked.`,
      rejected: ({ name }: Named) => `${name} declined it meanwhile. There is nothing left to revoke.`,
      expired: 'It has expired meanwhile. There is nothing left to revoke.',
      other: 'It can no longer be revoked. Refresh the list to see what became of it.',
    },
  },
  resend: {
    title: ({ name }: Named) => `Send ${name} a new invitation?`,
    both: ({ email }: { email: string }) =>
      `The invitation that stands is revoked first, so its e-mail no longer works. Then a new one goes to ${email}, with the same role and permissions.`,
    only: ({ email }: { email: string }) =>
      `The old invitation is over already. A new one goes to ${email}, with the same role and permissions.`,
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
      unknown: 'Not known',
    },
    refused: {
      title: 'It cannot be sent as it is',
      advice: 'Avara would not take these details today. Correct them, and send the invitation from there.',
    },
    revokeFailed: 'The old invitation was not revoked, and no new one was sent',
    inviteFailed: 'The old invitation is revoked, but the new one was not sent',
    inviteFailedOnly: 'The new invitation was not sent',
    halfAdvice: ({ name }: Named) =>
      `${name} has no open invitation at the moment. You can finish it from here.`,
    taken: ({ email }: { email: string }) =>
      `Somebody with the address ${email} is in the clinic or has an open invitation already.`,
    nothing: 'Nothing was found: the new invitation was not sent. You can send it again.',
    unknown: "We still don't know whether the new invitation was sent",
    unknownAdvice: 'We do not send it again before we know.',
    accepted: ({ name }: Named) => `${name} accepted the invitation meanwhile, so no new one is needed.`,
    done: ({ name }: Named) => `${name} has a new invitation`,
    doneAdvice: ({ email }: { email: string }) => `An e-mail is on its way to ${email}.`,
    leave: {
      title: 'Leave it half-way?',
      half: ({ name }: Named) =>
        `The old invitation is revoked and the new one was not sent: ${name} has no open invitation. You can send one later from this list.`,
      unknown: ({ name }: Named) =>
        `We don't know whether ${name} has an invitation now. Look at the list before you send another one.`,
      keep: 'Stay here',
      act: 'Leave it so',
    },
  },
};
