/** Taking away access and giving it back, somebody who left, and the warnings before the worst of it. */
import { number, plural } from './grammar';

type Named = { name: string };
type Told = { time: string; by: string };

export const leave = {
  /** The menu of one person. */
  menu: {
    label: ({ name }: Named) => `More for ${name}`,
    edit: 'Edit',
    copyEmail: 'Copy e-mail',
    copyId: 'Copy ID',
    copyFailed: "Copying didn't work",
    revoke: 'Revoke access…',
    restore: 'Restore access…',
    revokeAgain: 'Revoke access again…',
    left: 'Someone left…',
  },
  revoke: {
    title: ({ name }: Named) => `Revoke ${name}'s access?`,
    consequence: ({ name }: Named) =>
      `${name} won't be able to log in, create reports or open studies. All data is kept and you can restore access later. If ${name} is signed in now, we can't confirm that the session ends.`,
    act: 'Revoke access',
    doing: 'Revoking…',
    underWay: ({ name }: Named) =>
      `It was sent, and we don't know yet whether ${name}'s access is revoked. Look under “Revoked” later to see.`,
    failed: 'Access was not revoked',
    unknown: ({ name }: Named) =>
      `The connection broke before an answer came, and Avara does not tell who has access: ${name}'s access may be revoked or not. You can revoke it again. If it is revoked already, that changes nothing.`,
    again: 'Revoke again',
    done: ({ name }: Named) => `${name}'s access is revoked`,
    told: ({ time }: { time: string }) => `Revoked at ${time}.`,
    toldBy: ({ time, by }: Told) => `Revoked at ${time} by ${by}.`,
    after: ({ name }: Named) =>
      `You find ${name} under “Revoked”, and can restore access there at any time. If ${name} was signed in, we can't confirm that the session has ended.`,
  },
  restore: {
    title: ({ name }: Named) => `Restore ${name}'s access?`,
    consequence: ({ name }: Named) =>
      `${name} will be able to do again what was possible before, with the same level and permissions. You can revoke access again at any time.`,
    consequenceAdmin: ({ name }: Named) =>
      `${name} will be able to do again what was possible before, and that includes managing users and settings. You can revoke access again at any time.`,
    act: 'Restore access',
    doing: 'Restoring…',
    underWay: ({ name }: Named) =>
      `It was sent, and we don't know yet whether ${name}'s access is restored. Look under “Revoked” later to see.`,
    failed: 'Access was not restored',
    unknown: ({ name }: Named) =>
      `The connection broke before an answer came, and Avara does not tell who has access: ${name}'s access may be restored or not. You can restore it again. If it is restored already, that changes nothing.`,
    again: 'Restore again',
    done: ({ name }: Named) => `${name}'s access is restored`,
    told: ({ time }: { time: string }) => `Restored at ${time}.`,
    toldBy: ({ time, by }: Told) => `Restored at ${time} by ${by}.`,
    after: ({ name }: Named) =>
      `${name} can be found among the people again as soon as the list is refreshed.`,
  },
  notNoted: {
    title: 'This could not be written down on this computer',
    revoke: 'It was done, but the list “Revoked” does not know of it. Note it elsewhere.',
    restore: 'It was done, but the list “Revoked” may still show this person.',
  },
  askAvara: 'The AutoScribe dashboard shows more than this app can see.',
  done: 'Done',
  next: 'Continue',
  /** The people whose access was revoked from here. */
  revoked: {
    title: 'Revoked',
    about: 'People whose access was revoked with this app, on this computer.',
    count: ({ count }: { count: number }) =>
      plural(count, { one: `${number(count)} person`, other: `${number(count)} people` }),
    /** `when`: "Nov 24, 2026, 2:14 PM". */
    told: ({ when }: { when: string }) => `Revoked ${when}`,
    toldBy: ({ when, by }: { when: string; by: string }) => `Revoked ${when} by ${by}`,
    /** The answer was lost when access was revoked. */
    perhaps: 'Perhaps revoked',
    perhapsTold: ({ when }: { when: string }) => `Perhaps revoked ${when}`,
    perhapsToldBy: ({ when, by }: { when: string; by: string }) => `Perhaps revoked ${when} by ${by}`,
    perhapsAdvice:
      'The answer was lost when access was revoked, so we cannot say whether there still is any. Revoke again, or restore.',
    again: 'Revoke again',
    againWhom: ({ name }: Named) => `Revoke again: ${name}`,
    restore: 'Restore',
    restoreWhom: ({ name }: Named) => `Restore ${name}`,
    emptyTitle: 'Nobody is revoked here',
    emptyAdvice: 'People whose access you revoke with this app appear here, so that you can bring them back.',
  },
  /** Looking for one person. */
  find: {
    label: 'Find the person',
    placeholder: 'Name, e-mail, role, NPI or ID',
    people: 'People found',
    more: ({ count }: { count: number }) =>
      plural(count, {
        one: '1 more person. Type to find them.',
        other: `${number(count)} more people. Type to find them.`,
      }),
    none: ({ query }: { query: string }) => `Nobody matches “${query}”.`,
  },
  /** The flow for somebody who left. */
  left: {
    title: 'Someone left',
    titleWhom: ({ name }: Named) => `${name} left`,
    who: 'Who left?',
    whoAdvice: 'Nothing is done before you confirm it.',
    plan: ({ name }: Named) => `This will shut ${name} out`,
    steps: {
      access: ({ name }: Named) =>
        `Revoke access. ${name} won't be able to log in, create reports or open studies. All data is kept.`,
      invitation: ({ name }: Named) => `Revoke any open invitation to ${name}, so that it can't be accepted.`,
      verify: 'Read everything again and write a receipt that you can print or save.',
    },
    undo: 'You can restore access later. A revoked invitation stays revoked; a new one can be sent.',
    sessions: ({ name }: Named) => `If ${name} is signed in now, we can't confirm that the session ends.`,
    someoneElse: 'Choose someone else',
    act: 'Revoke access',
    working: ({ name }: Named) => `Shutting ${name} out…`,
    underWay: ({ name }: Named) =>
      `What was begun for ${name} goes on, but you would not see the receipt. Look under “Revoked” later to see what became of it.`,
    workingAdvice: 'Please keep the window open until the receipt is here.',
    planned: { access: 'Access', invitation: 'Open invitations', verify: 'Reading again' },
    failed: 'Nothing was sent',
    retrying: 'Trying again…',
    retry: ({ count }: { count: number }) =>
      plural(count, { one: 'Try again 1 step', other: `Try again ${number(count)} steps` }),
    retryAdvice: 'Only what did not work is tried again. What is done stays done.',
  },
  /** Which person of the clinic works with this app. */
  operator: {
    title: 'Which of these people are you?',
    advice: 'Then this app can warn you before you take away your own access. Avara is not told.',
    notHere: 'I am not in this list',
    choose: 'Say who you are…',
    skip: 'Not now',
    failed: 'Your answer could not be kept',
    now: ({ name }: Named) => `At present: ${name}`,
  },
};
