/**
 * Text that came from elsewhere, as it is shown: in a question, a receipt, a card. A line break in a last name must not
 * forge a line of a receipt, and a bidi control must not turn the words around it. What joins letters (U+200C, U+200D)
 * stays: names in Persian, Hindi and others are written with it.
 */

/** Most text holds none of it, and a list shows thousands of texts. */
const SUSPECT = /[^ -~\u00A1-\u00FF\u0100-\u024F]/u;

/** Everything that ends a line or a column, in a row. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/** Other control characters, and what changes the direction of reading. */
const HIDDEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

export function shown(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(BREAKS, ' ').replace(HIDDEN, '');
}
