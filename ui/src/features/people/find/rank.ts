/** How well a person answers a search. Every word must be found somewhere. */
import { folded, nameWords } from './folded';
import { Seeker, type Roll } from './roll';

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

/** No address, id or NPI is shorter. */
const SHORTEST_EXACT = 6;

/**
 * From 0, the best, to `RANKS - 1`; -1 for a person whom the search does not find. People are given by their places in
 * the roll, and asked for from the first to the last.
 */
export function ranking(roll: Roll, query: Query): (place: number) => number {
  const { text, starts, names } = roll;
  const seek = (sought: string) => new Seeker(roll, sought);
  const words = query.words.map(seek);
  const begun = query.starts.map(seek);
  const exact = isExact(query.whole) ? seek(` ${query.whole}\n`) : null;
  return (place) => {
    const start = starts[place] as number;
    const end = starts[place + 1] as number;
    for (const word of words) if (word.from(start) >= end) return -1;
    if (exact && exact.from(start) < end) return 0;
    if (begun.length === 0) return 4;
    const name = names[place] as number;
    if (text.startsWith(query.name, start) || text.startsWith(query.name, start + name + 1)) return 1;
    // What is searched begins with the name, so that one look at it tells both.
    let last = 0;
    for (const part of begun) {
      const found = part.from(start);
      if (found >= end) return 4;
      last = Math.max(last, found - start);
    }
    return last < name ? 2 : 3;
  };
}

/** Whether it may be all of what one person alone has. Most searches may not, and need not be looked for so. */
function isExact(whole: string): boolean {
  return whole.length >= SHORTEST_EXACT && /^\S*[@_\d]\S*$/.test(whole);
}
