/** Inviting a person: the form, the review, and whatever comes of sending. */
export const invite = {
  title: 'Invite someone',
  /** Before a name is typed: "What this person can do". */
  somebody: 'this person',
  email: {
    title: 'Where to send it',
    about: "The person logs in with this address. It can't be changed later.",
    looking: 'Checking whether someone already uses this address…',
  },
  presets: {
    title: 'Start from',
    about: 'Fills in role and permissions. You can change them afterwards.',
  },
  found: {
    nothing: 'No one uses this address yet.',
    notSure:
      "We found no one with this address, but Avara sent entries we couldn't read. One of them may have it.",
    person: ({ name }: { name: string }) => `${name} at this clinic already uses this address.`,
    /** `when`: the exact moment. */
    revoked: ({ name, when }: { name: string; when: string }) =>
      `${name} has this address. Their access was revoked here: ${when}. Restore it instead of inviting them again.`,
    invited: ({ name }: { name: string }) =>
      `${name} has already been invited at this address, and the invitation is still pending.`,
    meanwhile: 'Avara says that someone already uses this address. Nothing was sent.',
    failed: ({ why }: { why: string }) =>
      `We couldn't check whether someone already uses this address: ${why}. We'll check again before sending.`,
    /** Both are domains, without the at sign. */
    nearMiss: ({ typed, domain }: { typed: string; domain: string }) =>
      `No one here uses @${typed}. Did you mean @${domain}?`,
    nearMissUnsure: ({ domain }: { domain: string }) => `Did you mean @${domain}?`,
    namesake: ({ name, email }: { name: string; email: string }) =>
      `${name} is already here, with another address: ${email}.`,
  },
  able: {
    somebody: 'This person',
    /** `first` is for languages in which the title would need a gender. */
    doctor: ({ first, last }: { first: string; last: string }) => (first || last) && `Dr. ${last}`,
    sign: 'create and sign reports',
    manage: 'manage studies',
    logIn: 'log in to the dashboard',
    administer: 'manage users and settings',
    all: ({ name, can }: { name: string; can: string }) => `${name} will be able to ${can}.`,
    some: ({ name, can, cannot }: { name: string; can: string; cannot: string }) =>
      `${name} will be able to ${can}, but not ${cannot}.`,
    none: ({ name, cannot }: { name: string; cannot: string }) => `${name} won't be able to ${cannot}.`,
  },
  review: {
    title: ({ name }: { name: string }) => `Invite ${name}?`,
    consequence: ({ email }: { email: string }) =>
      `Avara emails an invitation to ${email}. You can revoke it until it's accepted.`,
    name: 'Name',
    notLooked:
      "We couldn't check whether someone already uses this address. We'll check again before sending.",
  },
  standing: {
    taken: 'Someone already uses this address.',
    looking: 'Checking the address…',
    sending: 'Sending…',
    notSent: 'Nothing was sent.',
  },
  act: {
    review: 'Review the invitation',
    send: ({ name }: { name: string }) => `Invite ${name}`,
    sendAdmin: ({ name }: { name: string }) => `Invite ${name} as an admin`,
    sendAgain: 'Invite again',
    done: 'Done',
    open: ({ name }: { name: string }) => `Open ${name}`,
    openInvitation: 'Open the invitation',
    restore: 'Restore access…',
    useDomain: ({ domain }: { domain: string }) => `Use @${domain}`,
  },
  outcome: {
    looking: ({ email }: { email: string }) => `Checking whether the invitation to ${email} was sent.`,
    invited: ({ name }: { name: string }) => `${name} was invited`,
    invitedAdvice: ({ email }: { email: string }) =>
      `An email is on its way to ${email}. You can find the invitation under Invitations until it's accepted.`,
    found: 'The invitation was sent',
    foundAdvice: ({ name, email }: { name: string; email: string }) =>
      `We didn't get a clear answer from Avara, so we checked: ${name} was invited at ${email}, once.`,
    notNoted: "It couldn't be saved on this computer, so it isn't in this computer's change history.",
    nothing: 'No invitation found. You can invite again.',
    nothingAdvice: ({ email }: { email: string }) =>
      `We didn't get a clear answer from Avara, and no one uses the address ${email}. We'll check again before sending.`,
    unknown: "We still don't know whether it was sent",
    unknownAdvice: ({ name }: { name: string }) =>
      `${name} may or may not have been invited. We won't send it again until we know. Your draft is kept.`,
  },
  discard: {
    notInvited: ({ name }: { name: string }) =>
      `${name} hasn't been invited yet. What you typed will be lost.`,
    nobody: 'No one has been invited yet. What you typed will be lost.',
    /** Someone has the address, or it may have been sent before. */
    typed: 'What you typed will be lost.',
    notKnown:
      "We don't know whether they were invited. Check Invitations before you invite them again. What you typed will be lost.",
    /** Leaving before an answer has come. */
    underWay:
      "We don't know yet whether they were invited. Check Invitations before you invite them again. What you typed will be lost.",
  },
};
