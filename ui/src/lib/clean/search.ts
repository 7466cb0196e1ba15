import { digitsOf, plainWidth } from './digits';
import { cleanEmail } from './email';
import { cleanName } from './name';
import { cleanNpi } from './npi';
import { withoutExtension } from './phone';

/** Fewer digits with a dash between them may be part of anything. */
const SHORTEST_NUMBER = 3;

/** What a search looks for in what was pasted: the address, the digits of a phone or NPI number, or else the words. */
export function cleanSearch(text: string): string {
  const email = cleanEmail(text);
  if (email.notes.includes('unwrapped')) return email.text;
  const npi = cleanNpi(text);
  const digits = /^\d{10}$/u.test(npi.text) ? npi.text : digitsOf(withoutExtension(plainWidth(text)));
  if (digits !== null && digits.length >= SHORTEST_NUMBER) return digits;
  return cleanName(text).text;
}
