import { cleanPhone } from '../clean/phone';

/**
 * A phone number for reading: ten digits as (555) 123-4567, eleven that begin with 1 likewise.
 * Anything else is left as it is, since guessing a country would be worse than plain digits.
 */
export function formatPhone(text: string): string {
  const match = /^(1?)(\d{3})(\d{3})(\d{4})$/.exec(cleanPhone(text).text);
  if (!match) return text;
  const [, country, area, exchange, line] = match;
  return `${country ? `${country} ` : ''}(${area}) ${exchange}-${line}`;
}
