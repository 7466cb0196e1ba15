/** Taking away access and giving it back, offboarding, and who is recorded as doing it. */
import { number, plural } from './grammar';

type Named = { name: string };
type Told = { time: string; by: string };

export const offboarding = {
  /** The menu of one person. */
  menu: {
    label: ({ name }: Named) => `More for ${name}`,
    edit: 'Edit',
    copyEmail: 'Copy email',
    copyId: 'Copy ID',
    copyFailed: "Couldn't copy",
    receipts: 'Show receipt',
    revoke: 'Revoke access…',
    restore: 'Restore access…',
    revokeAgain: 'Revoke access again…',
    offboard: 'Offboard…',
  },
  /** The mark of whoever works here. */
  you: 'You',
  revoke: {
    title: ({ name }: Named) => `Revoke ${name}'s access?`,
    consequence: ({ name }: Named) =>
      `${name} won't be able to log in, create reports or open studies. All data is kept, and you can restore access later. If ${name} is logged in now, we can't confirm that the session ends.`,
    act: 'Revoke access',
    doing: 'Revoking…',
    underWay: ({ name }: Named) =>
      `The request was sent, and we don't know yet if ${name}'s access is revoked. Check “Revoked” later.`,
    failed: "Access wasn't revoked",
    unknown: ({ name }: Named) =>
      `We didn't get a clear answer from Avara, and Avara doesn't show who has access. ${name}'s access may or may not be revoked. Doing it again is harmless.`,
    /** No clear answer came to an earlier attempt. */
    refused:
      'This time Avara refused to revoke access. An earlier attempt may have worked: we never got a clear answer to it.',
    again: 'Revoke again',
    done: ({ name }: Named) => `${name}'s access is revoked`,
    told: ({ time }: { time: string }) => `Revoked at ${time}.`,
    toldBy: ({ time, by }: Told) => `Revoked at ${time} by ${by}.`,
    after: ({ name }: Named) =>
      `You can restore access under “Revoked” at any time. If ${name} was logged in, we can't confirm that the session has ended.`,
  },
  restore: {
    title: ({ name }: Named) => `Restore ${name}'s access?`,
    consequence: ({ name }: Named) =>
      `${name} will have the same access as before, with the same level and permissions. You can revoke it again at any time.`,
    consequenceAdmin: ({ name }: Named) =>
      `${name} will have the same access as before, including managing users and settings. You can revoke it again at any time.`,
    act: 'Restore access',
    doing: 'Restoring…',
    underWay: ({ name }: Named) =>
      `The request was sent, and we don't know yet if ${name}'s access is restored. Check “Revoked” later.`,
    failed: "Access wasn't restored",
    unknown: ({ name }: Named) =>
      `We didn't get a clear answer from Avara, and Avara doesn't show who has access. ${name}'s access may or may not be restored. Doing it again is harmless.`,
    /** No clear answer came to an earlier attempt. */
    refused:
      'This time Avara refused to restore access. An earlier attempt may have worked: we never got a clear answer to it.',
    again: 'Restore again',
    done: ({ name }: Named) => `${name}'s access is restored`,
    told: ({ time }: { time: string }) => `Restored at ${time}.`,
    toldBy: ({ time, by }: Told) => `Restored at ${time} by ${by}.`,
    after: ({ name }: Named) => `Refresh the list to see ${name} as they are now.`,
  },
  notNoted: {
    title: "This couldn't be saved on this computer",
    revoke: "Done, but we couldn't save it to “Revoked”. Make a note of it.",
    restore: 'Done, but “Revoked” may still show this person.',
  },
  askAvara: 'Check the AutoScribe dashboard: it shows more than this app can.',
  done: 'Done',
  next: 'Continue',
  /** By whose name something is recorded. */
  doneBy: {
    label: 'Done by',
    change: 'Change',
    changeWho: 'Change who did it',
    notStated: 'not stated',
    placeholder: 'Your name',
    hint: 'Saved in the change history on this computer, and shown on receipts. You can also continue without it.',
    /** On a person who was found. */
    iAm: ({ name }: Named) => `I'm ${name}`,
    save: 'Save',
    failed: "We couldn't save your name.",
  },
  /** The people whose access was revoked from here. */
  revoked: {
    title: 'Revoked',
    about: 'People whose access was revoked, or may have been, with this app on this computer.',
    count: ({ count }: { count: number }) =>
      plural(count, { one: `${number(count)} person`, other: `${number(count)} people` }),
    /** Beside the count of the people in the list. */
    among: ({ count }: { count: number }) => `${number(count)} revoked`,
    /** `when`: "Nov 24, 2026, 2:14 PM". */
    told: ({ when }: { when: string }) => `Revoked ${when}`,
    toldBy: ({ when, by }: { when: string; by: string }) => `Revoked ${when} by ${by}`,
    /** No clear answer came. */
    perhaps: 'Possibly revoked',
    perhapsTold: ({ when }: { when: string }) => `Possibly revoked ${when}`,
    perhapsToldBy: ({ when, by }: { when: string; by: string }) => `Possibly revoked ${when} by ${by}`,
    perhapsAdvice:
      "We didn't get a clear answer from Avara, so access may or may not be revoked. Revoke again, or restore.",
    /** In the editor. */
    inEditor: "Changes here don't restore access. To restore it, use More.",
    again: 'Revoke again',
    againWhom: ({ name }: Named) => `Revoke again: ${name}`,
    restore: 'Restore',
    restoreWhom: ({ name }: Named) => `Restore ${name}'s access`,
    emptyTitle: 'No one has been revoked',
    emptyAdvice: 'People whose access you revoke with this app appear here, so you can restore it.',
  },
  /** Looking for one person. */
  find: {
    label: 'Find yourself in the list',
    placeholder: 'Name, email, role, NPI or ID',
    people: 'People found',
    more: ({ count }: { count: number }) =>
      plural(count, {
        one: '1 more person. Type to find them.',
        other: `${number(count)} more people. Type to find them.`,
      }),
    none: ({ query }: { query: string }) => `No one matches “${query}”.`,
  },
  /** The flow for someone who left. */
  dialog: {
    title: 'Offboard a person',
    titleWhom: ({ name }: Named) => `Offboard ${name}`,
    who: 'Who left?',
    whoAdvice: 'Nothing happens until you confirm it.',
    plan: ({ name }: Named) => `This will remove ${name}'s access`,
    steps: {
      access: ({ name }: Named) =>
        `Revoke access. ${name} won't be able to log in, create reports or open studies. All data is kept.`,
      /** `told`: "Revoked Nov 24, 2026, 2:14 PM by Dana". */
      accessAgain: ({ told }: { told: string }) =>
        `${told}. Access is revoked once more, in case it was restored elsewhere. If it wasn't, this changes nothing.`,
      invitation: ({ name }: Named) => `Revoke any pending invitation to ${name}, so it can't be accepted.`,
      verify: 'Check everything again and create a receipt that you can print or save.',
    },
    undo: 'You can restore access later. A revoked invitation stays revoked; you can send a new one.',
    sessions: ({ name }: Named) => `If ${name} is logged in now, we can't confirm that the session ends.`,
    someoneElse: 'Choose someone else',
    act: 'Revoke access',
    working: ({ name }: Named) => `Removing ${name}'s access…`,
    underWay: ({ name }: Named) =>
      `${name}'s offboarding isn't finished. If you leave this dialog, it continues without you, and you'll find the receipt under “Revoked”. If you close the app, steps that haven't started may not be done.`,
    workingAdvice: 'Keep Clinic Roster open until the receipt appears.',
    planned: { access: 'Access', invitation: 'Pending invitations', verify: 'Final check' },
    failed: 'Nothing was sent',
    retrying: 'Trying again…',
    retry: ({ count }: { count: number }) =>
      plural(count, { one: 'Retry 1 step', other: `Retry ${number(count)} steps` }),
    retryAdvice: "Only the steps that didn't work are tried again. The others stay done.",
  },
  /** Who works here with this app. */
  operator: {
    title: 'Who are you?',
    advice:
      "Your name is saved in the change history on this computer and shown on receipts, and the app can warn you before you remove your own access. Avara doesn't see this.",
    notHere: 'Not in this list? Enter your name',
    useName: 'Use this name',
    choose: 'Choose who you are…',
    skip: 'Not now',
    failed: "We couldn't save your answer",
    now: ({ name }: Named) => `Currently: ${name}`,
  },
};
