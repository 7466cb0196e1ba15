/** What a person reads about a failure: what happened, and what to do. */
import type { ErrorCode } from '../../api/generated/bindings';
import { number, plural } from './grammar';

type Text = { title: string; advice: string };

const codes: Record<ErrorCode, Text> = {
  no_key: {
    title: 'No key for this clinic',
    advice: 'Enter the API key of the clinic again to go on.',
  },
  unauthorized: {
    title: 'Avara did not accept the key',
    advice:
      'It may have been replaced or deleted. Copy a current one in the AutoScribe dashboard, under API Config.',
  },
  forbidden: {
    title: 'This key may not do that',
    advice: 'Ask an owner of the clinic for a key that may manage users, then replace the key.',
  },
  not_found: {
    title: 'This person is no longer there',
    advice: 'Someone may have removed them. Refresh the list to see who is there now.',
  },
  conflict: {
    title: 'Someone changed this at the same time',
    advice: 'Nothing was overwritten. Look at the current values, then try again.',
  },
  invalid: {
    title: 'Avara did not accept these values',
    advice: 'Nothing was changed. Mend the marked fields, then save again.',
  },
  rate_limited: {
    title: 'Too many requests for the moment',
    advice: 'Avara asks us to slow down. Wait a little, then try again.',
  },
  offline: {
    title: "Avara can't be reached",
    advice: 'Check the internet connection, then try again.',
  },
  tls: {
    title: 'The connection is not safe',
    advice:
      'The certificate of the server could not be checked. Check the date of this computer, or ask your IT team about a proxy.',
  },
  timeout: {
    title: 'Avara took too long to answer',
    advice: 'Its servers may be busy. Try again in a moment.',
  },
  outcome_unknown: {
    title: "We don't know whether this worked",
    advice: 'The connection broke before an answer came. Check what is saved before you go on.',
  },
  server: {
    title: 'Avara has a problem',
    advice: 'The fault is on their side. Try again in a few minutes.',
  },
  bad_response: {
    title: 'The answer could not be read',
    advice:
      'It did not come in the form we expect. A proxy may stand in between; try again, or ask your IT team.',
  },
  keychain_unavailable: {
    title: "The keychain isn't working",
    advice:
      "This computer's keychain is missing or can't be used right now. You can keep the key until you close the app.",
  },
  keychain_locked: {
    title: 'The keychain is locked',
    advice: 'Unlock it and try again, or keep the key until you close the app.',
  },
  keychain_denied: {
    title: "We couldn't access the keychain",
    advice:
      'Access was refused. Try again and allow it when your system asks, or keep the key until you close the app.',
  },
  declined: {
    title: 'Not confirmed',
    advice: 'You chose Cancel, so nothing was changed.',
  },
  update_refused: {
    title: 'The newer version was refused',
    advice: 'It is not what the makers of Clinic Roster signed. Nothing was installed.',
  },
  internal: {
    title: 'Something went wrong in the app',
    advice: 'Try again. If it happens once more, restart Clinic Roster.',
  },
};

export const errors = {
  codes,
  refused: 'Avara refused this.',
  /** The server's own words. */
  said: ({ words }: { words: string }) => `Avara says: “${words}”`,
  /** In place of the advice of `invalid`, where no field is marked. */
  unmarked: 'Nothing was changed. Look at the values once more, then try again.',
  /** In place of the advice of `rate_limited`, where the server said how long to wait. */
  waitSeconds: ({ count }: { count: number }) =>
    plural(count, {
      one: 'Avara asks us to slow down. Try again in 1 second.',
      other: `Avara asks us to slow down. Try again in ${number(count)} seconds.`,
    }),
  waitMinutes: ({ count }: { count: number }) =>
    plural(count, {
      one: 'Avara asks us to slow down. Try again in 1 minute.',
      other: `Avara asks us to slow down. Try again in ${number(count)} minutes.`,
    }),
};
