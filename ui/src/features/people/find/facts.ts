/** What finding asks of a person again and again, worked out once for each: folded texts, moments, what is wrong. */
import type { User } from '../../../lib/api/generated/bindings';
import { fullName, suffixes } from '../../../lib/format';
import { concerns } from '../permissions';
import { compact, folded, nameWords } from './folded';

export type Facts = {
  /** What one person alone has: id, e-mail, NPI. */
  exact: readonly string[];
  /** " sarah marie johnson": a space before every word. */
  name: string;
  /** " johnson sarah marie" */
  lastFirst: string;
  /** Everything that is searched, a space before every word of it. */
  everything: string;
  /** Milliseconds, or nothing for never and for what can't be read. */
  login: number | null;
  created: number | null;
  /** How many things someone should look into. */
  concerns: number;
};

const known = new WeakMap<User, Facts>();

/** A person who was changed is another object, so that nothing here goes stale. */
export function factsOf(user: User): Facts {
  const before = known.get(user);
  if (before) return before;
  const facts = workOut(user);
  known.set(user, facts);
  return facts;
}

function workOut(user: User): Facts {
  const name = folded(fullName(user));
  const words = nameWords(name);
  const others = folded(`${suffixes(user)} ${user.clinicRole} ${user.email}`);
  const exact = [user.userId, user.email, user.npiNumber ?? ''].map((text) => folded(text.trim()));
  const last = nameWords(folded(user.lastName)).length;
  return {
    exact: exact.filter(Boolean),
    name: spaced(words),
    lastFirst: spaced([...words.slice(words.length - last), ...words.slice(0, words.length - last)]),
    everything: spaced([...words, name, compact(name), ...nameWords(others), others, ...exact]),
    login: moment(user.lastLoginAt),
    created: moment(user.createdAt),
    concerns: concerns(user).length,
  };
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')}`;
}

function moment(iso: string | null): number | null {
  const time = iso === null ? NaN : Date.parse(iso);
  return Number.isNaN(time) ? null : time;
}
