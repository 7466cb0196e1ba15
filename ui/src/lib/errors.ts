/**
 * The one place that turns an error code into what a person reads: what happened, what to do, and the one action that
 * helps. A code without an entry does not compile.
 */
import type { CommandError, ErrorCode } from './api/generated/bindings';

/** What the screen offers beside the text. `none`: nothing that a button could do. */
export type ErrorAction = 'retry' | 'replace_key' | 'session_only' | 'check_again' | 'mend' | 'none';

export type ErrorText = { title: string; advice: string; action: ErrorAction };

const texts: Record<ErrorCode, ErrorText> = {
  no_key: {
    title: 'No key for this clinic',
    advice: 'Enter the API key of the clinic again to go on.',
    action: 'replace_key',
  },
  unauthorized: {
    title: 'Avara did not accept the key',
    advice:
      'It may have been replaced or deleted. Copy a current one in the AutoScribe dashboard, under API Config.',
    action: 'replace_key',
  },
  forbidden: {
    title: 'This key may not do that',
    advice: 'Ask an owner of the clinic for a key that may manage users, then replace the key.',
    action: 'replace_key',
  },
  not_found: {
    title: 'This person is no longer there',
    advice: 'Someone may have removed them. Refresh the list to see who is there now.',
    action: 'none',
  },
  conflict: {
    title: 'Someone changed this at the same time',
    advice: 'Nothing was overwritten. Look at the current values, then try again.',
    action: 'retry',
  },
  invalid: {
    title: 'Avara did not accept these values',
    advice: 'Nothing was changed. Mend the marked fields, then save again.',
    action: 'mend',
  },
  rate_limited: {
    title: 'Too many requests for the moment',
    advice: 'Avara asks us to slow down. Wait a little, then try again.',
    action: 'retry',
  },
  offline: {
    title: "Avara can't be reached",
    advice: 'Check the internet connection, then try again.',
    action: 'retry',
  },
  tls: {
    title: 'The connection is not safe',
    advice:
      'The certificate of the server could not be checked. Check the date of this computer, or ask your IT team about a proxy.',
    action: 'retry',
  },
  timeout: {
    title: 'Avara took too long to answer',
    advice: 'Its servers may be busy. Try again in a moment.',
    action: 'retry',
  },
  outcome_unknown: {
    title: "We don't know whether this worked",
    advice: 'The connection broke before an answer came. Check what is saved before you go on.',
    action: 'check_again',
  },
  server: {
    title: 'Avara has a problem',
    advice: 'The fault is on their side. Try again in a few minutes.',
    action: 'retry',
  },
  bad_response: {
    title: 'The answer could not be read',
    advice:
      'It did not come in the form we expect. A proxy may stand in between; try again, or ask your IT team.',
    action: 'retry',
  },
  keychain_unavailable: {
    title: 'No keychain was found',
    advice: "The key can't be kept safely on this computer. You can keep it until you close the app.",
    action: 'session_only',
  },
  keychain_denied: {
    title: 'The keychain did not let us in',
    advice:
      'It is locked, or access was refused. Unlock it and try again, or keep the key until you close the app.',
    action: 'session_only',
  },
  internal: {
    title: 'Something went wrong in the app',
    advice: 'Try again. If it happens once more, restart Clinic Roster.',
    action: 'retry',
  },
};

/** What a person reads about an error. */
export function describe(error: CommandError): ErrorText {
  const text = texts[error.code];
  if (error.code !== 'rate_limited' || error.retryAfterMs === undefined) return text;
  return { ...text, advice: `Avara asks us to slow down. Try again in ${inWords(error.retryAfterMs)}.` };
}

/** A waiting time, rounded up: "5 seconds", "2 minutes". */
function inWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
