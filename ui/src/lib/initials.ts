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

function firstLetter(name: string): string {
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  for (const { segment } of segments) {
    if (/\p{L}|\p{N}/u.test(segment)) return segment;
  }
  return '';
}
