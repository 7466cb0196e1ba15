/** Initials and tint of a person without a picture. */

const TINTS = 8;

/** The first letter of the first and of the last name, as a person would count letters. */
export function initials(firstName: string, lastName: string): string {
  return [firstName, lastName].map(firstLetter).join('').toLocaleUpperCase() || '?';
}

/** A number from 1 to 8 that is always the same for an id. */
export function tint(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return (sum % TINTS) + 1;
}

/** Making one costs far more than using it. */
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstLetter(name: string): string {
  // Plain letters need no such care, and a list shows many names at once.
  if (/^[A-Za-z][ -~]/.test(name)) return name.charAt(0);
  for (const { segment } of letters.segment(name.trim())) {
    if (/\p{L}|\p{N}/u.test(segment)) return segment;
  }
  return '';
}
