/** The dialog in which a person is edited: the form, the review, and whatever comes of saving. */
import { number, plural } from './grammar';

export const edit = {
  title: ({ name }: { name: string }) => `Edit ${name}`,
  /** `what`: "Clinic role, Suffix 2". */
  saved: ({ name, what }: { name: string; what: string }) => `Changes to ${name} saved: ${what}`,
  discard: {
    title: 'Discard your changes?',
    keep: 'Keep editing',
    act: 'Discard changes',
    notSaved: ({ count, name }: { count: number; name: string }) =>
      plural(count, {
        one: `1 change to ${name} isn't saved.`,
        other: `${number(count)} changes to ${name} aren't saved.`,
      }),
  },
  /** Leaving after no clear answer came: nobody knows whether anything is discarded by it. */
  unsure: {
    title: 'Close without checking again?',
    keep: 'Stay',
    act: 'Close',
    notKnown:
      "We don't know whether your changes were saved. Closing doesn't undo them. If they weren't saved, what you typed will be lost.",
  },
  /** Leaving while an answer is awaited. */
  underWay: {
    title: 'Leave without waiting?',
    keep: 'Keep waiting',
    act: 'Leave',
    saving: ({ name }: { name: string }) =>
      `Your changes to ${name} were sent, and we don't know yet whether they were saved. Refresh the list later to check. Anything that wasn't saved will be lost.`,
  },
  /** What was typed and not sent when the app ended. */
  offer: {
    edit: ({ name }: { name: string }) => `You have unsaved changes to ${name}'s details.`,
    invitation: ({ name }: { name: string }) => `You have unsaved changes to ${name}'s invitation.`,
    invite: ({ name }: { name: string }) => `You have an unfinished invitation to ${name}.`,
    inviteSomeone: 'You have an unfinished invitation.',
    advice: ({ at }: { at: string }) => `From ${at}. You'll review everything before it's sent.`,
    go: 'Continue',
    discard: 'Discard',
    keep: 'Keep them',
    left: ({ at }: { at: string }) => `This is what you typed before the app closed (${at}).`,
  },
  standing: {
    clean: 'No changes yet.',
    changes: ({ count }: { count: number }) =>
      plural(count, { one: '1 change', other: `${number(count)} changes` }),
    /** Stands after the number of changes. */
    toFix: ({ count }: { count: number }) => `${number(count)} to fix`,
    saved: 'Saved.',
    notSent: 'Nothing has been sent yet.',
    unchanged: 'Nothing was changed.',
  },
  act: {
    showToFix: 'Show what to fix',
    review: 'Review changes',
    save: ({ count }: { count: number }) =>
      plural(count, { one: 'Save 1 change', other: `Save ${number(count)} changes` }),
    settle: 'Continue',
    checkAgain: 'Check again',
    leaveSo: 'Leave as is',
    toPeople: 'Back to people',
  },
  name: {
    title: 'Name',
    about: 'Suffixes such as Jr., MD or FACR go in their own fields.',
  },
  role: {
    title: 'Role and level',
    about: 'The level decides who can manage users and settings.',
    unknownRole: "This role isn't in the current list. It stays unless you choose another.",
    show: 'Show the roles',
    list: 'Clinic roles',
    none: 'No role',
    noneFits: ({ query }: { query: string }) => `No role matches “${query}”.`,
    ownerFixed: "An owner's level can only be changed in the AutoScribe dashboard.",
    unknownLevel: "This app doesn't know this level. It stays unless you choose another.",
    dashboardTurnedOn: 'Admins need dashboard access, so it was turned on.',
    dashboardRestored: 'Dashboard access is off again, as it was before.',
  },
  permissions: {
    title: ({ name }: { name: string }) => `What ${name} can do`,
    reports: 'Dictates and signs radiology reports. Needs an NPI.',
    studies: 'Assigns tasks, creates studies and edits their details.',
    dashboardOn: 'Can log in to the AutoScribe dashboard.',
    dashboardOff: "Can't log in to the AutoScribe dashboard.",
    npi: 'Ten digits.',
    npiNeeded: 'Ten digits. Needed to create and sign reports.',
    npiAsked: ({ name }: { name: string }) => `Enter the NPI that ${name} signs reports with.`,
    adminNeedsDashboard: 'Admins need dashboard access. Turn it on, or choose Member as the level.',
    turnOn: 'Turn it on',
  },
  contact: { title: 'Contact', phone: '10 to 15 digits.' },
  about: {
    title: 'About this person',
    about: "These details can't be changed here.",
    emailFixed:
      "This is their login, so Avara doesn't allow changing it. To use another email, send a new invitation.",
    userId: 'User ID',
    /** After "Copy". */
    userIdNoun: 'user ID',
    created: 'Created',
    lastLogin: 'Last login',
    invited: 'Invited',
    notKnown: 'Unknown',
    sources: { dashboard: 'From the AutoScribe dashboard', api: 'Through the API' },
    /** In a column or a filter that says "Invited from". */
    sourceNames: { dashboard: 'Dashboard', api: 'API' },
  },
  review: ({ count }: { count: number }) =>
    plural(count, { one: 'Review 1 change', other: `Review ${number(count)} changes` }),
  conflict: {
    /** `what`: "role and level". */
    title: ({ name, what }: { name: string; what: string }) =>
      `Someone changed ${name}'s ${what} while you were editing.`,
    titlePerson: ({ name }: { name: string }) => `Someone changed ${name}'s details while you were editing.`,
    advice: 'Nothing has been sent yet. Choose which value is right.',
    before: 'Before',
    theirs: 'Theirs',
    yours: 'Yours',
    /** What they changed besides. `what`: "Clinic role and Suffix 2". */
    also: ({ what }: { what: string }) => `Also changed in the meantime: ${what}.`,
    keepTheirs: 'Keep theirs',
    useMine: 'Use mine',
  },
  gone: {
    title: ({ name }: { name: string }) => `${name} is no longer in Avara`,
    advice:
      'Someone may have removed them while you were editing. Nothing was changed. Refresh the list to see who is there now.',
    /** No clear answer came from Avara. */
    adviceLost:
      "Someone may have removed them while you were editing. We can't tell whether your changes were saved before that. Refresh the list to see who is there now.",
  },
  outcome: {
    checking: "We don't know whether this worked. Checking…",
    reading: ({ name }: { name: string }) => `Loading ${name}'s details again to see what was saved.`,
    unknown: "We still don't know whether this worked.",
    /** What the advice about a failure says, and what it says where the button is “Check again”. */
    toCheck: {
      first: { from: 'Try again', to: 'Check again' },
      then: { from: 'try again', to: 'check again' },
      wait: { from: 'can try again', to: 'can check again' },
    },
    maybeSaved: "These changes were sent, and we don't know whether they were saved. What you typed is kept.",
    notSaved: 'Not saved. Nothing was changed.',
    stillHere: 'Your changes are still here. You can try again.',
    unrecorded: "Saved, but it couldn't be recorded on this computer.",
    unrecordedAdvice: ({ name }: { name: string }) =>
      `The changes to ${name} are saved in Avara, but they aren't in this computer's change history. Make a note if you need one.`,
    partly: 'Only some changes were saved.',
    saved: 'Saved',
    missing: 'Not saved',
  },
  wait: {
    again: ({ when }: { when: string }) => `You can try again ${when}.`,
    over: 'You can try again now.',
  },
};
