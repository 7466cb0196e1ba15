import type { Cleaned, CleanNote, Trouble } from './cleaned';
import { digitsOf, isShortened, plainWidth } from './digits';
import { visible } from './visible';

/** A link as web pages have it, and the sign before a country code. */
const BEFORE = /^(?:tel:)? ?(\(?)(\+?) ?/iu;
const EXTENSION = /^.*\d[ ).]*[ ,;]*((?:x|ext|extn|extension|#)[ .:]*\d+)[ .]*$/iu;
/** A whole number of the North American plan, and up to five digits after it. */
const LONGER = /^1?[ .-]*\(?\d{3}\)?[ .-]*\d{3}[ .-]*\d{4}[ .-]+(\d{1,5})$/u;
const SEVERAL = /(?:\d\D*){7}(?:[,;/|&]|\bor\b|\band\b)(?:\D*\d){7}/iu;

/** A phone number as its digits. What is not clear stays as it was written, so that it can be judged and corrected. */
export function cleanPhone(text: string): Cleaned {
  const { text: seen, removed } = visible(text, 'remove');
  const notes: CleanNote[] = removed ? ['invisible'] : [];
  const plain = plainWidth(seen);
  const plus = BEFORE.exec(plain)?.[2] === '+';
  const number = plain.replace(BEFORE, '$1');
  const trouble = troubleIn(number, plus);
  const digits = trouble ? null : digitsOf(number);
  if (digits === null) return { text: plain, notes, trouble };
  if (/^tel:/iu.test(plain)) notes.push('unwrapped');
  if (plus) notes.push('plus');
  return { text: digits, notes, trouble };
}

function troubleIn(number: string, international: boolean): Trouble | null {
  if (isShortened(number)) return { kind: 'shortened', part: number };
  if (SEVERAL.test(number)) return { kind: 'several', part: number };
  const extension = EXTENSION.exec(number)?.[1];
  if (extension !== undefined) return { kind: 'extension', part: extension };
  const longer = international ? undefined : LONGER.exec(number)?.[1];
  return longer === undefined ? null : { kind: 'maybe_extension', part: longer };
}

/** The number without its extension, if it has one. */
export function withoutExtension(text: string): string {
  const { text: number, trouble } = cleanPhone(text);
  if (trouble?.kind !== 'extension' && trouble?.kind !== 'maybe_extension') return number;
  return number.slice(0, number.lastIndexOf(trouble.part)).replace(/[ ,;.-]+$/u, '');
}
