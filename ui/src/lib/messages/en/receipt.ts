/** The receipt of somebody who left: on the screen, on paper and as text. */
type Named = { name: string };

export const receipt = {
  title: ({ name }: Named) => `Receipt: ${name} left`,
  summary: {
    done: ({ name }: Named) => `${name} is shut out`,
    failed: 'Not everything worked',
    unknown: 'Not everything is known',
  },
  advice: {
    done: ({ name }: Named) => `Access is revoked and no open invitation to ${name} is left.`,
    failed: 'The steps below say what was done and what was not.',
    unknown: 'The steps below say what is known. Some answers never came, or Avara does not tell.',
  },
  facts: {
    person: 'Person',
    email: 'E-mail',
    userId: 'User ID',
    role: 'Role and level',
    clinic: 'Clinic',
    at: 'Finished',
    by: 'Done by',
  },
  byUnknown: 'no name was given',
  stepsTitle: 'What was done',
  access: {
    done: 'Access revoked. Avara confirmed it.',
    nothing_to_do: 'There was no access to revoke yet.',
    failed: 'Access was not revoked.',
    unknown: "We don't know whether access was revoked.",
  },
  invitation: {
    done: 'An open invitation was revoked. Avara confirmed it.',
    failed: 'An open invitation was not revoked.',
    unknown: "We don't know whether an open invitation was revoked.",
  },
  looking: {
    done: 'Open invitations were looked for.',
    nothing_to_do: 'There was no open invitation.',
    failed: 'We could not look for open invitations.',
    unknown: 'Some invitations could not be read. One of them may be open.',
  },
  verify: {
    confirmed: "Person read again: nothing speaks against Avara's confirmation.",
    no_permissions: 'Person read again: no permission is left.',
    gone: 'Person read again: no longer there.',
    no_status: 'Person read again: Avara does not tell whether there is still access.',
    invitation_revoked: 'Invitation read again: it is revoked.',
    invitation_over: 'Invitation read again: it was declined or has expired.',
    invitation_accepted: 'Invitation read again: it was accepted meanwhile, which gave access.',
    invitation_open: 'Invitation read again: it is still open.',
    person: 'The person could not be read again.',
    invitation: 'The invitation could not be read again.',
  },
  outcome: { done: 'Done', nothing_to_do: 'Nothing to do', failed: 'Failed', unknown: 'Not known' },
  cannotTitle: 'What cannot be verified',
  cannot: {
    sessions: ({ name }: Named) =>
      `Open sessions: if ${name} was signed in somewhere, we can't confirm that the session has ended.`,
    status: 'Access itself: Avara confirms a revocation but shows no status of a person afterwards.',
  },
  notNoted: {
    title: 'This receipt is the only copy',
    advice: 'It could not be written down on this computer. Print it or save it now.',
  },
  /** Those that were written down before. */
  kept: {
    title: 'Receipts',
    about: ({ clinic }: { clinic: string }) =>
      `Of everybody who left ${clinic}, as it was written down on this computer.`,
    /** `when`: "Nov 24, 2026, 2:14 PM". */
    toldBy: ({ when, by }: { when: string; by: string }) => `${when}, by ${by}`,
    failed: 'The receipts could not be read',
    back: 'All receipts',
  },
  print: 'Print',
  printFailed: 'Printing did not work here. Save the receipt and print the file.',
  save: 'Save as text',
  saving: 'Saving…',
  saved: ({ file }: { file: string }) => `Saved in Downloads as ${file}`,
  saveFailed: 'The receipt was not saved',
  file: ({ name, day }: { name: string; day: string }) => `Receipt ${name} ${day}`,
};
