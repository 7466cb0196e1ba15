/** What a search looks for, of what was typed or pasted into it. */
import { digitsOf, plainWidth } from '../clean/digits';
import { cleanEmail } from '../clean/email';
import { cleanSearch } from '../clean/search';

/** Letters, digits and blanks as they are typed: there is nothing to clean, and no key is to wait for it. */
const TYPED = /^[\p{L}\p{M}\d '-]*$/u;

/** Signs between the digits of a number that is being typed, before the first digit has come. */
const BEGUN = /^[\s(+.-]+$/u;

/** The code of the country, which the numbers kept here do not have. */
const WITH_COUNTRY = /^1(\d{10})$/;

/**
 * The texts to look for, one after another until someone is found: an address that was pasted with a name around it, then
 * that name, since people have more than one address.
 */
export function soughtIn(text: string): readonly string[] {
  if (BEGUN.test(text)) return [''];
  const digits = digitsOf(plainWidth(text));
  if (digits !== null) return [digits.replace(WITH_COUNTRY, '$1')];
  if (TYPED.test(text)) return [text];
  const cleaned = withoutEdges(cleanSearch(text).replace(WITH_COUNTRY, '$1'));
  const { name } = cleanEmail(text);
  return name ? [cleaned, withoutEdges(name)] : [cleaned];
}

/** Brackets and quotes are part of no one's name; what ends a list or a sentence is part of nothing. */
function withoutEdges(text: string): string {
  return text.replace(/[<>"“”„]/gu, ' ').replace(/[\s,;.]+$/u, '');
}
