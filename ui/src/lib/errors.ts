/**
 * The one place that turns an error code into what a person reads: what happened, what to do, and the one action that
 * helps. A code without an entry does not compile.
 */
import type { CommandError, ErrorCode } from './api/generated/bindings';
import { m } from './messages';

/** What the screen offers beside the text. `none`: nothing that a button could do. */
export type ErrorAction = 'retry' | 'replace_key' | 'session_only' | 'check_again' | 'mend' | 'none';

export type ErrorText = { title: string; advice: string; action: ErrorAction };

const actions: Record<ErrorCode, ErrorAction> = {
  no_key: 'replace_key',
  unauthorized: 'replace_key',
  forbidden: 'replace_key',
  not_found: 'none',
  conflict: 'retry',
  invalid: 'mend',
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
  update_refused: 'none',
  internal: 'retry',
};

/** The codes whose message may be the server's own. */
const EXPLAINED: readonly ErrorCode[] = ['forbidden', 'conflict', 'invalid'];

/** What the app writes as the message of these codes where the server gave no reason. */
export const UNEXPLAINED: readonly string[] = [
  'This API key is not allowed to do that.',
  'Avara refused the change because it contradicts the present state.',
  'Avara refused to do this.',
  'Avara refused a value.',
];

/** So ends whatever the app refuses by itself, without asking the server. */
const UNSENT = ' Nothing was sent.';

/** The server's own words about a refusal, quoted: they alone say why. Nothing where it gave none. */
export function saidBy({ code, message }: CommandError): string | null {
  const words = message.trim();
  const own = words === '' || UNEXPLAINED.includes(words) || words.endsWith(UNSENT);
  return own || !EXPLAINED.includes(code) ? null : m.errors.said({ words });
}

/** What a person reads about an error. */
export function describe(error: CommandError): ErrorText {
  const text = { ...m.errors.codes[error.code], action: actions[error.code] };
  if (error.code === 'invalid' && Object.keys(error.fields).length === 0)
    return { ...text, advice: m.errors.unmarked };
  if (error.code !== 'rate_limited' || error.retryAfterMs === undefined) return text;
  return { ...text, advice: waiting(error.retryAfterMs) };
}

/** A waiting time, rounded up, in seconds as long as they are few. */
function waiting(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 90) return m.errors.waitSeconds({ count: seconds });
  return m.errors.waitMinutes({ count: Math.ceil(seconds / 60) });
}
