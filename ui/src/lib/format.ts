/** How a person, a phone number and a moment are written. */
import type { User } from './api/generated/bindings';

type Named = Pick<User, 'firstName' | 'middleName' | 'lastName'>;
type Suffixed = Pick<User, 'suffix1' | 'suffix2'>;

/** First, middle and last name: what names a card and its dialog. */
export function fullName(user: Named): string {
  return words(user.firstName, user.middleName, user.lastName).join(' ');
}

/** "MD, FACR", or nothing. */
export function suffixes(user: Suffixed): string {
  return words(user.suffix1, user.suffix2).join(', ');
}

/** "Sarah Marie Johnson, MD, FACR": where one line must say everything. */
export function nameWithSuffixes(user: Named & Suffixed): string {
  return words(fullName(user), suffixes(user)).join(', ');
}

/** A level or source as it is read: "admin" is "Admin"; an unknown word stays recognisable. */
export function titled(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

/** The exact moment, for a tooltip; nothing for a moment that can't be read. */
export function exactTime(iso: string): string | undefined {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return undefined;
  return moment.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' });
}

/** "6 of 148" while something is searched for, else "148 people". */
export function countOf(shown: number, all: number, searching: boolean): string {
  const number = (value: number) => value.toLocaleString();
  if (searching) return `${number(shown)} of ${number(all)}`;
  return `${number(all)} ${all === 1 ? 'person' : 'people'}`;
}

function words(...parts: (string | null)[]): string[] {
  return parts.flatMap((part) => part?.trim() || []);
}
