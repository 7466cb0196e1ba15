/** Numbers as people write them: with spaces, dots, dashes and parentheses between the digits. */

/** A dash of any kind, the minus sign included: PDFs and sheets make them out of a hyphen. */
const DECORATION = /[\s.()\-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;

/** Only the digits, if there is nothing else but decoration; otherwise null, so that nothing is glued together. */
export function digitsOf(seen: string): string | null {
  const bare = seen.replace(DECORATION, '');
  return /^\d*$/u.test(bare) ? bare : null;
}

/** Full-width digits and signs, which input methods of East Asia write, as plain ones. */
export function plainWidth(text: string): string {
  return text.replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

const SHORTENED = /^\d(?:[.,]\d*)?E\s*\+?\d+$/iu;

/** As Excel writes a long number in a narrow column: 1.23457E+09. Some of its digits are lost. */
export function isShortened(number: string): boolean {
  return SHORTENED.test(number);
}
