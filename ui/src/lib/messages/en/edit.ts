/** The dialog in which a person is edited: the form, the review, and whatever comes of saving. */
import { number, plural } from './grammar';

export const edit = {
  title: ({ name }: { name: string }) => `Edit ${name}`,
  /** `what`: "Clinic role, Suffix 2". */
  saved: ({ name, what }: { name: string; what: string }) => `Saved for ${name}: ${what}`,
  discard: {
    title: 'Discard your changes?',
    keep: 'Keep editing',
    act: 'Discard changes',
    notSaved: ({ count, name }: { count: number; name: string }) =>
      plural(count, {
        one: `1 change to ${name} is not saved.`,
        other: `${number(count)} changes to ${name} are not saved.`,
      }),
    notKnown: "We don't know whether they were saved. What was not saved is lost.",
  },
  /** Leaving while an answer is awaited. */
  underWay: {
    title: 'Leave without waiting?',
    keep: 'Keep waiting',
    act: 'Leave',
    saving: ({ name }: { name: string }) =>
      `Your changes to ${name} were sent, and we don't know yet whether they are saved. Refresh the list later to see. What was not saved is lost.`,
  },
  standing: {
    clean: 'No changes yet.',
    changes: ({ count }: { count: number }) =>
      plural(count, { one: '1 change', other: `${number(count)} changes` }),
    /** Stands after the number of changes. */
    toMend: ({ count }: { count: number }) => `${number(count)} to mend`,
    saved: 'Saved.',
    notSent: 'Nothing has been sent yet.',
    unchanged: 'Nothing was changed.',
  },
  act: {
    showToMend: 'Show what to mend',
    review: 'Review changes',
    save: ({ count }: { count: number }) =>
      plural(count, { one: 'Save 1 change', other: `Save ${number(count)} changes` }),
    settle: 'Continue',
    checkAgain: 'Check again',
    leaveSo: 'Leave it so',
    toPeople: 'Back to people',
    replaceKey: 'Replace the key',
  },
  name: {
    title: 'Name',
    about: 'Suffixes such as Jr., MD or FACR go in their own fields.',
  },
  role: {
    title: 'Role and level',
    about: 'The level decides who may manage users and settings.',
    unknownRole: "This role is not in today's list. It stays as it is unless you choose another.",
    show: 'Show the roles',
    list: 'Clinic roles',
    none: 'No role',
    noneFits: ({ query }: { query: string }) => `No role fits “${query}”.`,
    ownerFixed: 'The level of an owner can only be changed in the AutoScribe dashboard.',
    unknownLevel: 'This app does not know this level. It stays as it is unless you choose another.',
    dashboardTurnedOn: 'Admins need dashboard access, so it has been turned on.',
    dashboardRestored: 'Dashboard access is off again, as it was before.',
  },
  permissions: {
    title: ({ name }: { name: string }) => `What ${name} may do`,
    reports: 'Dictates and signs radiology reports. Needs an NPI number.',
    studies: 'Assigns tasks, creates studies and edits their details.',
    dashboardOn: 'May log in to the AutoScribe dashboard.',
    dashboardOff: 'Does not log in to the AutoScribe dashboard; works through the PACS.',
    npi: 'Ten digits.',
    npiNeeded: 'Ten digits. Needed to create reports.',
    npiAsked: ({ name }: { name: string }) => `Please enter the NPI number that ${name} signs reports with.`,
    adminNeedsDashboard: 'Admins need dashboard access. Turn it on, or choose Member as the level.',
    turnOn: 'Turn it on',
  },
  contact: { title: 'Contact', phone: '10 to 15 digits.' },
  about: {
    title: 'About this person',
    about: 'These details cannot be changed here.',
    emailFixed:
      'People log in with it, so Avara does not let it be changed. Another e-mail needs a new invitation.',
    userId: 'User id',
    /** After "Copy". */
    userIdNoun: 'user id',
    created: 'Created',
    lastLogin: 'Last login',
    invited: 'Invited',
    notKnown: 'Not known',
    sources: { dashboard: 'From the AutoScribe dashboard', api: 'Through the API' },
  },
  review: ({ count }: { count: number }) =>
    plural(count, { one: 'Review 1 change', other: `Review ${number(count)} changes` }),
  conflict: {
    /** `what`: "role and level". */
    title: ({ name, what }: { name: string; what: string }) =>
      `Someone changed ${name}'s ${what} while you were editing.`,
    titlePerson: ({ name }: { name: string }) => `Someone changed ${name} while you were editing.`,
    advice: 'Nothing has been sent yet. Choose which value is right.',
    before: 'Before',
    theirs: 'Theirs',
    yours: 'Yours',
    keepTheirs: 'Keep theirs',
    useMine: 'Use mine',
  },
  gone: {
    title: ({ name }: { name: string }) => `${name} is no longer there`,
    advice:
      'This person no longer exists in Avara; someone may have removed them while you were editing. Nothing was changed. Refresh the list to see who is there now.',
    /** After an answer was lost. */
    adviceLost:
      'This person no longer exists in Avara; someone may have removed them while you were editing. Nobody can tell any more whether your changes were saved before. Refresh the list to see who is there now.',
  },
  outcome: {
    checking: "We don't know whether this worked. Checking…",
    reading: ({ name }: { name: string }) => `Reading ${name} again, to see what was saved.`,
    unknown: "We still don't know whether this worked.",
    maybeSaved: 'These changes were sent, and may or may not have been saved. Your draft is kept.',
    notSaved: 'It was not saved. Nothing was changed.',
    stillHere: 'Your changes are still here. You can try again.',
    partly: 'Only some of it was saved.',
    saved: 'Saved',
    missing: 'Not saved',
  },
  wait: {
    seconds: ({ count }: { count: number }) =>
      plural(count, {
        one: 'You can try again in 1 second.',
        other: `You can try again in ${number(count)} seconds.`,
      }),
    over: 'You can try again now.',
  },
};
