import type { Cleaned, CleanNote } from './cleaned';
import { digitsOf, isShortened, plainWidth } from './digits';
import { visible } from './visible';

/** A label before the number, or what keeps a sheet from reading it as a number: `'1234567893`, `="1234567893"`. */
const BEFORE = /^(?:NPI(?:\s*(?:number|no\.?|#))?\s*[:#=]?\s*(?=\d)|=?["“]|['‘’])/iu;
const AFTER = /["”'’,;]+$/u;

/** An NPI number as its digits. What is not clear stays as it was written, so that it can be judged and corrected. */
export function cleanNpi(text: string): Cleaned {
  const { text: seen, removed } = visible(text, 'remove');
  const notes: CleanNote[] = removed ? ['invisible'] : [];
  const plain = plainWidth(seen);
  const number = plain.replace(BEFORE, '').replace(AFTER, '');
  if (isShortened(number)) return { text: plain, notes, trouble: { kind: 'shortened', part: number } };
  const digits = digitsOf(number);
  if (digits === null) return { text: plain, notes, trouble: null };
  if (number !== plain) notes.push('unwrapped');
  return { text: digits, notes, trouble: null };
}
