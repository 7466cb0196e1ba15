/** What finding asks of a person again and again, worked out once for each: folded texts, moments, what is wrong. */
import type { User } from '../api/generated/bindings';
import { fullName, suffixes } from '../format';
import { concerns } from '../person/permissions';
import { compact, folded, nameWords } from './folded';

export type Facts = {
  /**
   * Everything that is searched, with a space before every word: the name (" sarah marie johnson"), a line's end, the
   * same with the last name first, a line's end, the rest, and at last what is looked for as a whole, each with a line's
   * end after it: ID, email, NPI, phone.
   */
  searched: string;
  /** How long the name is at its beginning. */
  name: number;
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
  const whole = folded(fullName(user));
  const words = nameWords(whole);
  const name = spaced(words);
  const last = nameWords(folded(user.lastName)).length;
  const work = folded(`${suffixes(user)} ${user.clinicRole}`).trim();
  const mail = folded(user.email.trim());
  const numbers = [folded(user.npiNumber?.trim() ?? ''), phoneDigits(user.phoneNumber)];
  const exact = [folded(user.userId), mail, ...numbers].filter(Boolean);
  const rest = [whole, compact(whole), work, ...nameWords(`${work} ${mail}`)];
  return {
    searched: [
      name,
      spaced([...words.slice(words.length - last), ...words.slice(0, words.length - last)]),
      spaced(unlike(name, rest)) + exact.map((one) => ` ${one}`).join('\n'),
      '',
    ].join('\n'),
    name: name.length,
    login: moment(user.lastLoginAt),
    created: moment(user.createdAt),
    concerns: concerns(user).length,
  };
}

/** However it was written, and without the code of the country. */
function phoneDigits(phone: string | null): string {
  return (phone ?? '').replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
}

/** Those that stand neither in the text nor before them: what is searched is read as a whole at every letter. */
function unlike(text: string, others: readonly string[]): readonly string[] {
  const found: string[] = [];
  let before = `${text} `;
  for (const other of others) {
    if (before.includes(` ${other} `)) continue;
    found.push(other);
    before += `${other} `;
  }
  return found;
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')}`;
}

function moment(iso: string | null): number | null {
  const time = iso === null ? NaN : Date.parse(iso);
  return Number.isNaN(time) ? null : time;
}
