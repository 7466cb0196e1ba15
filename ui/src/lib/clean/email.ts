import type { Cleaned, CleanNote } from './cleaned';
import { visible } from './visible';

export type CleanedEmail = Cleaned & {
  /** The name that stood before the address: "Doe, Jane" in `"Doe, Jane" <jane@hospital.example>`. */
  name: string | null;
};

const ADDRESS = /[^\s<>()[\]"“”„,;:]+@[^\s<>()[\]"“”„,;:]+/gu;
const EDGES = /^['‘’`]+|['‘’`.!]+$/gu;

/** Stands for the address while the text around it is looked at. Visible text has no tab: it became a space. */
const HERE = '\t';

/** Nothing but brackets, quotes and final punctuation around the address. */
const ALONE = /^[ "'“”„‘’`<([]*\t[ "'“”„‘’`>)\].,;:!]*$/u;
/** A name, then the address in brackets. Mail programs write the address twice if they know no name. */
const NAMED = /^([^<>\t]*|\t) ?[<([] ?["'‘’]?\t["'‘’]? ?[>)\]][ .,;]*$/u;

/** One email address, taken out of what surrounds it if it is clear what that is. */
export function cleanEmail(text: string): CleanedEmail {
  const { text: seen, removed } = visible(text, 'remove');
  const notes: CleanNote[] = removed ? ['invisible'] : [];
  const found = addressesIn(seen);
  const [address] = found;
  if (found.length > 1) return { text: seen, notes, trouble: { kind: 'several', part: seen }, name: null };
  const name = address === undefined || address === seen ? null : around(seen, address);
  if (address === undefined || name === null) return { text: seen, notes, trouble: null, name: null };
  return { text: address, notes: [...notes, 'unwrapped'], trouble: null, name: name || null };
}

/** Each address once, whatever the case of its letters. */
function addressesIn(seen: string): string[] {
  const link = /mailto:/iu.test(seen);
  const found = new Map<string, string>();
  for (const token of seen.match(ADDRESS) ?? []) {
    const whole = link ? token.replace(/\?.*$/u, '') : token;
    const address = whole.replace(EDGES, '');
    if (/^[^@]+@./u.test(address) && !found.has(address.toLowerCase()))
      found.set(address.toLowerCase(), address);
  }
  return [...found.values()];
}

/** The name before the address, which may be empty; null if other text stands around it. */
function around(seen: string, address: string): string | null {
  const escaped = address.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  const rest = seen.replace(new RegExp(`(?:mailto:)?${escaped}(?:\\?[^\\s>\\])]*)?`, 'giu'), HERE);
  if (ALONE.test(rest)) return '';
  const name = NAMED.exec(rest)?.[1];
  if (name === undefined) return null;
  return name === HERE ? '' : name.replace(/^[\s"'“”„‘’`]+|[\s"'“”„‘’`,;:]+$/gu, '');
}
