/** How well a person answers a search. Every word must be found somewhere. */
import { folded, nameWords } from './folded';
import type { Facts } from './facts';

/** Lower is better: their id, e-mail or NPI; the name begins so; words of the name do; words of anything; inside. */
export const RANKS = 5;

export type Query = {
  /** All of it, as an id would be pasted. */
  whole: string;
  words: readonly string[];
  /** " sarah jo": the words as they stand in a name, each begun by a space. */
  name: string;
  starts: readonly string[];
};

/** Nothing for a search that looks for nothing. */
export function queryOf(text: string): Query | null {
  const whole = folded(text).trim();
  if (whole === '') return null;
  const parts = nameWords(whole);
  return {
    whole,
    words: whole
      .split(/[\s,;]+/u)
      .filter(Boolean)
      .flatMap(soughtIn),
    name: ` ${parts.join(' ')}`,
    starts: parts.map((part) => ` ${part}`),
  };
}

/** Whether a name has a hyphen, an apostrophe or a space is often not known. An address or an id is meant as it stands. */
function soughtIn(word: string): readonly string[] {
  return /[.@/()_]/u.test(word) ? [word] : nameWords(word);
}

/** From 0, the best, to `RANKS - 1`; -1 for a person whom the search does not find. */
export function rankOf(facts: Facts, query: Query): number {
  const { everything } = facts;
  for (const word of query.words) if (!everything.includes(word)) return -1;
  if (facts.exact.includes(query.whole)) return 0;
  if (query.starts.length === 0) return 4;
  if (facts.name.startsWith(query.name) || facts.lastFirst.startsWith(query.name)) return 1;
  // What is searched begins with the name, so that one look at it tells both.
  let last = 0;
  for (const start of query.starts) {
    const place = everything.indexOf(start);
    if (place < 0) return 4;
    last = Math.max(last, place);
  }
  return last < facts.name.length ? 2 : 3;
}
