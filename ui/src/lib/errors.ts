/**
 * The one place that turns an error into what a person reads: what happened, what to do, and the one action that helps.
 * A code or a cause without an entry does not compile.
 */
import type { CommandError, ErrorCode } from './api/generated/bindings';
import { clockTime, dayAndClock, exactTime } from './format';
import { m } from './messages';
import { shown } from './shown';

/** What the screen offers beside the text. `none`: nothing that a button could do. */
export type ErrorAction = 'retry' | 'replace_key' | 'session_only' | 'check_again' | 'correct' | 'none';

export type ErrorText = { title: string; advice: string; action: ErrorAction };

const actions: Record<ErrorCode, ErrorAction> = {
  no_key: 'replace_key',
  unauthorized: 'replace_key',
  forbidden: 'replace_key',
  not_found: 'none',
  conflict: 'retry',
  refused: 'none',
  invitation_closed: 'none',
  email_taken: 'correct',
  invalid: 'correct',
  rate_limited: 'retry',
  offline: 'retry',
  tls: 'retry',
  timeout: 'retry',
  outcome_unknown: 'check_again',
  server: 'retry',
  bad_response: 'retry',
  keychain_unavailable: 'session_only',
  keychain_locked: 'session_only',
  keychain_denied: 'session_only',
  declined: 'retry',
  data_newer: 'none',
  data_not_updated: 'none',
  data_read_only: 'retry',
  disk_full: 'retry',
  update_refused: 'none',
  updating: 'retry',
  stopped: 'retry',
  editing: 'retry',
  part_missing: 'retry',
  internal: 'retry',
};

/** The codes about which the cause says more than the code does. */
const CAUSED: readonly ErrorCode[] = ['offline', 'tls', 'bad_response'];

/** The server's own words about a refusal, quoted: they alone say why. Nothing if it gave none. */
export function saidBy({ serverSaid }: CommandError): string | null {
  const words = shown(serverSaid ?? '').trim();
  return words === '' ? null : m.errors.said({ words });
}

/** Whether the invite itself was refused: the address is taken, or Avara says why not. */
export function refusesInvite({ code }: CommandError): boolean {
  return code === 'email_taken' || code === 'conflict';
}

/** When an error was first read, as good as when it came: what was true of a wait then is not true later. */
const came = new WeakMap<CommandError, Date>();

function momentOf(error: CommandError): Date {
  const moment = came.get(error) ?? new Date();
  came.set(error, moment);
  return moment;
}

/** What a person reads about an error that happened `now`. */
export function describe(error: CommandError, now = momentOf(error)): ErrorText {
  const { code, retryAfterMs } = error;
  const text = { ...(causeText(error, now) ?? m.errors.codes[code]), action: actions[code] };
  if (code === 'invalid' && Object.keys(error.fields).length === 0)
    return { ...text, advice: m.errors.unmarked };
  if (retryAfterMs === undefined) return text;
  if (code === 'rate_limited')
    return { ...text, advice: m.errors.slowDown({ when: lasting(retryAfterMs, now) }) };
  if (code === 'server')
    return { ...text, advice: m.errors.serverWait({ when: lasting(retryAfterMs, now) }) };
  return text;
}

function causeText({ code, cause, issuer }: CommandError, now: Date) {
  if (cause === undefined || !CAUSED.includes(code)) return undefined;
  const { causes, wrongDate } = m.errors;
  if (cause === 'unknown_issuer' && issuer !== undefined)
    return { title: causes.unknown_issuer.title, advice: m.errors.issuedBy({ issuer }) };
  // Either the clock is wrong, or the certificate is: what the clock says decides.
  if (cause === 'expired' || cause === 'not_yet_valid') {
    const date = exactTime(now.toISOString()) ?? '';
    return { title: wrongDate.title, advice: wrongDate.advice({ date }) };
  }
  return causes[cause];
}

const MINUTE = 60_000;
/** Up to here a wait is told in seconds. */
const SHORT = 1.5 * MINUTE;

/** The same in a text that stands while the time goes by: the time of day, unless the wait is short. */
function lasting(milliseconds: number, now: Date): string {
  return milliseconds < SHORT ? when(milliseconds, now) : timeOfDay(milliseconds, now);
}

/** When a wait is over, rounded up: "in 5 seconds", "in 15 minutes", and the time of day after more than an hour. */
export function when(milliseconds: number, now: Date): string {
  if (milliseconds < SHORT) return m.errors.inSeconds({ count: Math.max(1, Math.ceil(milliseconds / 1000)) });
  const count = Math.ceil(milliseconds / MINUTE);
  return count <= 60 ? m.errors.inMinutes({ count }) : timeOfDay(milliseconds, now);
}

function timeOfDay(milliseconds: number, now: Date): string {
  const end = new Date(Math.ceil((now.getTime() + milliseconds) / MINUTE) * MINUTE);
  const moment = end.toISOString();
  return end.toDateString() === now.toDateString()
    ? m.errors.at({ time: clockTime(moment) })
    : m.errors.after({ time: dayAndClock(moment) });
}
