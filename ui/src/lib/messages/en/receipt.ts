/** The receipt of an offboarding: on the screen, on paper and as text. */
type Named = { name: string };

export const receipt = {
  title: ({ name }: Named) => `Offboarding receipt: ${name}`,
  summary: {
    done: ({ name }: Named) => `${name} no longer has access`,
    failed: 'Some steps failed',
    unknown: 'Some results are unknown',
  },
  advice: {
    done: ({ name }: Named) => `Access is revoked, and no invitation to ${name} is pending.`,
    failed: "The steps below show what was done and what wasn't.",
    unknown: "The steps below show what is known. Some answers never came, or Avara doesn't say.",
  },
  facts: {
    person: 'Person',
    email: 'Email',
    userId: 'User ID',
    role: 'Role and level',
    clinic: 'Clinic',
    at: 'Finished',
    by: 'Done by',
  },
  byUnknown: 'not stated',
  stepsTitle: 'What was done',
  access: {
    done: 'Access revoked. Avara confirmed it.',
    nothing_to_do: 'They had no access to revoke.',
    failed: "Access wasn't revoked.",
    unknown: "We don't know whether access was revoked.",
  },
  invitation: {
    done: 'A pending invitation was revoked. Avara confirmed it.',
    failed: "A pending invitation wasn't revoked.",
    unknown: "We don't know whether a pending invitation was revoked.",
  },
  looking: {
    done: 'We checked for pending invitations.',
    nothing_to_do: 'There was no pending invitation.',
    failed: "We couldn't check for pending invitations.",
    unknown: "Some invitations couldn't be read. One of them may be pending.",
  },
  verify: {
    confirmed: "Person checked again: nothing contradicts Avara's confirmation.",
    no_permissions: 'Person checked again: no permission is left.',
    gone: 'Person checked again: no longer in Avara.',
    no_status: "Person checked again: Avara doesn't show whether they still have access.",
    invitation_revoked: "Invitation checked again: it's revoked.",
    invitation_over: 'Invitation checked again: it was declined or has expired.',
    invitation_accepted: 'Invitation checked again: it was accepted in the meantime, which gave access.',
    invitation_open: "Invitation checked again: it's still pending.",
    person: "The person couldn't be checked again.",
    invitation: "The invitation couldn't be checked again.",
  },
  outcome: { done: 'Done', nothing_to_do: 'Nothing to do', failed: 'Failed', unknown: 'Unknown' },
  cannotTitle: "What can't be verified",
  cannot: {
    sessions: ({ name }: Named) =>
      `Open sessions: if ${name} was logged in somewhere, we can't confirm that the session has ended.`,
    status: "Access: Avara confirms a revocation but doesn't show a person's status afterwards.",
  },
  notNoted: {
    title: 'This receipt is the only copy',
    advice: "It couldn't be saved on this computer. Print it or save it now.",
  },
  /** Those that were saved before. */
  kept: {
    title: 'Receipts',
    about: ({ clinic }: { clinic: string }) =>
      `Receipts for people who left ${clinic}, saved on this computer.`,
    /** `when`: "Nov 24, 2026, 2:14 PM". */
    toldBy: ({ when, by }: { when: string; by: string }) => `${when}, by ${by}`,
    failed: "The receipts couldn't be read",
    none: 'No receipts yet. Offboarding someone creates one.',
    back: 'All receipts',
  },
  print: 'Print',
  printFailed: "Couldn't print. Save the receipt and print the file.",
  save: 'Save as text',
  saving: 'Saving…',
  saved: ({ file }: { file: string }) => `Saved in Downloads as ${file}`,
  saveFailed: "The receipt wasn't saved",
  file: ({ name, day }: { name: string; day: string }) => `Receipt ${name} ${day}`,
};
