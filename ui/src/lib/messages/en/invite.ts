/** Inviting a person: the form, the review, and whatever comes of sending. */
export const invite = {
  title: 'Invite someone',
  /** Where the name is not typed yet: "What this person may do". */
  somebody: 'this person',
  email: {
    title: 'Where to send it',
    about: 'The person logs in with this address. It cannot be changed later.',
    looking: 'Looking whether somebody has this address already…',
  },
  presets: {
    title: 'Begin with',
    about: 'Fills in role and permissions. You can still change each.',
  },
  found: {
    nothing: 'Nobody has this address yet.',
    notSure:
      'Nobody with this address was found, but Avara sent entries that we could not read. One of them may have it.',
    person: ({ name }: { name: string }) => `${name} is in this clinic already, with this address.`,
    /** `when`: the exact moment. */
    revoked: ({ name, when }: { name: string; when: string }) =>
      `${name} has this address. Their access was revoked here: ${when}. Restore it instead of inviting them again.`,
    invited: ({ name }: { name: string }) =>
      `${name} has been invited to this address already, and the invitation is still open.`,
    meanwhile: 'Avara says that somebody has this address already. Nothing was sent.',
    failed: ({ why }: { why: string }) =>
      `We could not look whether somebody has this address already: ${why}. We look once more before sending.`,
  },
  able: {
    somebody: 'This person',
    /** `first` is for languages in which the title would need a gender. */
    doctor: ({ first, last }: { first: string; last: string }) => (first || last) && `Dr. ${last}`,
    sign: 'sign reports',
    manage: 'manage studies',
    logIn: 'log in to the dashboard',
    administer: 'manage users and settings',
    all: ({ name, can }: { name: string; can: string }) => `${name} will be able to ${can}.`,
    some: ({ name, can, cannot }: { name: string; can: string; cannot: string }) =>
      `${name} will be able to ${can}; they cannot ${cannot}.`,
    none: ({ name, cannot }: { name: string; cannot: string }) => `${name} will not be able to ${cannot}.`,
  },
  review: {
    title: ({ name }: { name: string }) => `Invite ${name}?`,
    consequence: ({ email }: { email: string }) =>
      `An e-mail with an invitation goes to ${email}. You can revoke it until it is accepted.`,
    name: 'Name',
    notLooked:
      'We could not look whether somebody has this address already. We look once more before sending.',
  },
  standing: {
    taken: 'Somebody has this address already.',
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
  },
  outcome: {
    looking: ({ email }: { email: string }) => `Looking whether the invitation to ${email} arrived.`,
    invited: ({ name }: { name: string }) => `${name} was invited`,
    invitedAdvice: ({ email }: { email: string }) =>
      `An e-mail is on its way to ${email}. You find the invitation under Invitations until it is accepted.`,
    found: 'They were invited',
    foundAdvice: ({ name, email }: { name: string; email: string }) =>
      `The answer was lost, so we looked: ${name} is there with the address ${email}. Nothing was sent twice.`,
    notNoted: 'It could not be written down on this computer, so the history kept here does not show it.',
    nothing: 'Nothing was found: you can invite again',
    nothingAdvice: ({ email }: { email: string }) =>
      `The answer was lost, and nobody with the address ${email} is there. We look once more before sending.`,
    unknown: "We still don't know",
    unknownAdvice: ({ name }: { name: string }) =>
      `${name} may or may not have been invited. We do not send it again before we know. Your draft is kept.`,
  },
  discard: {
    notInvited: ({ name }: { name: string }) => `${name} is not invited yet. What you typed is lost.`,
    nobody: 'Nobody is invited yet. What you typed is lost.',
    notKnown:
      "We don't know whether they were invited. Look under Invitations before you invite them again. What you typed is lost.",
    /** Leaving while an answer is awaited. */
    underWay:
      "We don't know yet whether they are invited. Look under Invitations before you invite them again. What you typed is lost.",
  },
};
