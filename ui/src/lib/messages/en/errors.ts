/** What a person reads about a failure: what happened, and what to do. */
import type { Cause, ErrorCode } from '../../api/generated/bindings';
import { number, plural } from './grammar';

type Text = { title: string; advice: string };

const codes: Record<ErrorCode, Text> = {
  no_key: {
    title: 'No key for this clinic',
    advice: "Enter the clinic's API key again to continue.",
  },
  unauthorized: {
    title: "Avara didn't accept the key",
    advice:
      'It may have been replaced or deleted. Copy a current one from the AutoScribe dashboard, under API Config.',
  },
  forbidden: {
    title: "This key doesn't have permission",
    advice: 'Ask an owner of the clinic for a key that can manage users, then replace the key.',
  },
  not_found: {
    title: 'This person is no longer in Avara',
    advice: 'Someone may have removed them. Refresh the list to see who is there now.',
  },
  conflict: {
    title: 'Someone changed this at the same time',
    advice: 'Nothing was overwritten. Check the current values, then try again.',
  },
  refused: {
    title: 'Avara refused this',
    advice: 'Nothing was changed.',
  },
  invitation_closed: {
    title: 'This invitation is no longer pending',
    advice: 'Nothing was sent. Refresh the list to see what became of it.',
  },
  email_taken: {
    title: 'This email address is already in use',
    advice: 'Nothing was sent. Use another address.',
  },
  invalid: {
    title: "Avara didn't accept these values",
    advice: 'Nothing was changed. Correct the marked fields, then save again.',
  },
  rate_limited: {
    title: 'Too many requests right now',
    advice: 'Avara asks us to slow down. Wait a little, then try again.',
  },
  offline: {
    title: "Avara can't be reached",
    advice: 'Check the internet connection, then try again.',
  },
  tls: {
    title: "The connection isn't secure",
    advice: "The server's certificate couldn't be checked. Ask your IT team. Nothing was sent.",
  },
  timeout: {
    title: 'Avara took too long to answer',
    advice: 'Its servers may be busy. Try again in a moment.',
  },
  outcome_unknown: {
    title: "We don't know whether this worked",
    advice: "We didn't get a clear answer from Avara. Check what was saved before you continue.",
  },
  server: {
    title: 'Avara has a problem',
    advice: 'The problem is on their side. Try again in a few minutes.',
  },
  bad_response: {
    title: "We couldn't read the answer",
    advice:
      'The answer had an unexpected format. A proxy may be interfering. Try again, or ask your IT team.',
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
  data_newer: {
    title: 'This data is from a newer version',
    advice:
      "A newer version of Clinic Roster saved it, and this version can't read it. Nothing was changed. Install the newer version to continue.",
  },
  data_not_updated: {
    title: "The saved data couldn't be updated",
    advice:
      "This version of Clinic Roster couldn't update the data on this computer. Nothing was changed: the previous version can still open it. Ask your IT team for help.",
  },
  data_read_only: {
    title: "Clinic Roster can't save to its data folder",
    advice:
      'The folder is read-only, or a security program is blocking it. Ask your IT team to allow saving there, then try again.',
  },
  disk_full: {
    title: 'The disk is full',
    advice: 'Free up some space on this computer, then try again.',
  },
  update_refused: {
    title: 'The newer version was refused',
    advice: "It isn't signed by the makers of Clinic Roster. Nothing was installed.",
  },
  updating: {
    title: 'Clinic Roster is being updated',
    advice: 'Nothing was sent. Try again once the update is done.',
  },
  stopped: {
    title: 'You stopped this',
    advice: 'Try again when you want to.',
  },
  editing: {
    title: "Something isn't saved yet",
    advice: 'Save or discard what you were editing, then try again.',
  },
  part_missing: {
    title: "Part of the list didn't arrive",
    advice: 'Try again to load all of it.',
  },
  internal: {
    title: 'Something went wrong in the app',
    advice: 'Try again. If it happens again, restart Clinic Roster.',
  },
};

/** In place of the text of `offline`, `tls` and `bad_response`, if the cause is known. */
const causes: Record<Exclude<Cause, 'expired' | 'not_yet_valid'>, Text> = {
  dns: {
    title: "Avara can't be reached",
    advice:
      "This computer can't look up internet addresses right now. Check the internet connection and your VPN, then try again.",
  },
  refused: {
    title: "Avara can't be reached",
    advice:
      "Avara's server or a firewall refused the connection. Try again in a few minutes. If that doesn't help, ask your IT team.",
  },
  unreachable: {
    title: "Avara can't be reached",
    advice: 'This computer has no network connection. Check the Wi-Fi or the network cable, then try again.',
  },
  connect_timeout: {
    title: "Avara can't be reached",
    advice:
      "The network is slow, or a firewall is blocking the connection. Try again. If that doesn't help, ask your IT team.",
  },
  proxy_password: {
    title: 'Your proxy asks for a password',
    advice:
      "Clinic Roster can't log in to a proxy. Ask your IT team to let it through without a password. Nothing was sent.",
  },
  proxy: {
    title: "The proxy doesn't connect to Avara",
    advice:
      "This computer uses a proxy to reach the internet, and that proxy isn't connecting us to Avara. Check your network or VPN, or ask your IT team about the proxy. Nothing was sent.",
  },
  unknown_issuer: {
    title: "This computer doesn't trust the connection",
    advice:
      'A security program or a proxy may be inspecting it. Ask your IT team to install its certificate on this computer. Nothing was sent.',
  },
  wrong_name: {
    title: "This isn't Avara's server",
    advice:
      "The certificate belongs to a different address. If your Wi-Fi has a login page, open a web browser and log in there, then try again. If that doesn't help, ask your IT team. Nothing was sent.",
  },
  handshake: {
    title: "The connection isn't secure",
    advice:
      "We couldn't make a secure connection. A proxy or a firewall may be interfering. Ask your IT team. Nothing was sent.",
  },
  cut: {
    title: 'The connection was lost',
    advice:
      'It ended before Avara answered. Try again. If it happens again, ask your IT team about the firewall or proxy.',
  },
  too_many: {
    title: 'This list is too long',
    advice: 'Clinic Roster can read at most 100,000 entries in a list.',
  },
  endless: {
    title: "The list doesn't end",
    advice: 'Avara keeps sending pages with nothing new on them, so we stopped. Try again later.',
  },
};

export const errors = {
  codes,
  causes,
  /** In place of the advice of `unknown_issuer`, if the issuer has a name. */
  issuedBy: ({ issuer }: { issuer: string }) =>
    `A security program or a proxy may be inspecting it: the certificate was issued by “${issuer}”, which this computer doesn't trust. Ask your IT team. Nothing was sent.`,
  /** The text of `expired` and `not_yet_valid`. */
  wrongDate: {
    title: "Check this computer's date and time",
    advice: ({ date }: { date: string }) =>
      `The server's certificate isn't valid on this computer's date: ${date}. If that's wrong, correct it and try again. If it's right, ask your IT team. Nothing was sent.`,
  },
  refused: 'Avara refused this.',
  /** The server's own words. */
  said: ({ words }: { words: string }) => `Avara says: “${words}”`,
  /** In place of the advice of `invalid`, where no field is marked. */
  unmarked: 'Nothing was changed. Check the values and try again.',
  /** In place of the advice of `rate_limited`, if the server said how long to wait. */
  slowDown: ({ when }: { when: string }) => `Avara asks us to slow down. Try again ${when}.`,
  /** The same of `server`. */
  serverWait: ({ when }: { when: string }) => `The problem is on their side. Try again ${when}.`,
  inSeconds: ({ count }: { count: number }) =>
    plural(count, { one: 'in 1 second', other: `in ${number(count)} seconds` }),
  inMinutes: ({ count }: { count: number }) =>
    plural(count, { one: 'in 1 minute', other: `in ${number(count)} minutes` }),
  /** "at 2:15 PM" */
  at: ({ time }: { time: string }) => `at ${time}`,
  /** "after Nov 24, 2026, 2:15 PM" */
  after: ({ time }: { time: string }) => `after ${time}`,
};
