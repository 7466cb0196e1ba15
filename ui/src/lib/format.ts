/** How a person, a phone number and a moment are written, in the language the app speaks. */
import type { User } from './api/generated/bindings';
import { m } from './messages';
import { shown } from './shown';
import { language } from './state/language.svelte';

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

/** A level or source as it is read: "admin" is "Admin"; an unknown word stays recognizable. */
export function titled(word: string): string {
  if (word === 'api') return 'API';
  const plain = shown(word);
  return plain.charAt(0).toLocaleUpperCase() + plain.slice(1);
}

/** The exact moment with its time zone, for a tooltip; nothing for a moment that can't be read. */
export function exactTime(iso: string): string | undefined {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return undefined;
  return exact().format(moment);
}

/** "Nov 24, 2026", of a moment or of a day of the calendar; what can't be read stays as it came. */
export function shortDay(iso: string): string {
  // A day alone would be read as midnight in London.
  const moment = new Date(/^\d{4}-\d\d-\d\d$/.test(iso) ? `${iso}T00:00` : iso);
  return Number.isNaN(moment.getTime()) ? shown(iso) : day().format(moment);
}

/** "2:14 PM", by this computer's clock; what can't be read stays as it came. */
export function clockTime(iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? shown(iso) : clock().format(moment);
}

/** "Nov 24, 2026, 2:14 PM EST": who reads a receipt may be elsewhere. What can't be read stays as it came. */
export function dayAndTime(iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? shown(iso) : dayTime().format(moment);
}

/** "Nov 24, 2026, 2:14 PM", by this computer's clock: for who sits at it. What can't be read stays as it came. */
export function dayAndClock(iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? shown(iso) : dayClock().format(moment);
}

/** "8 days ago", "1 month ago". */
export function ago(count: number, unit: Intl.RelativeTimeFormatUnit): string {
  return counted().format(-count, unit);
}

/** "today", "yesterday", "8 days ago". */
export function daysAgo(days: number): string {
  return named().format(-days, 'day');
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "in 5 days", "in 3 hours", "2 days ago": whole units only, so that nothing seems to last longer than it does. */
export function fromNow(moment: Date, now: Date): string {
  const left = moment.getTime() - now.getTime();
  const size = Math.abs(left);
  if (size < HOUR) return counted().format(Math.trunc(left / MINUTE), 'minute');
  if (size < DAY) return counted().format(Math.trunc(left / HOUR), 'hour');
  return counted().format(Math.trunc(left / DAY), 'day');
}

/** "6 of 148" while something is searched for, else "148 people". */
export function countOf(shown: number, all: number, searching: boolean): string {
  return searching ? m.people.countOf({ shown, all }) : m.people.count({ count: all });
}

/** "1,200" */
export function number(value: number): string {
  return numbers().format(value);
}

/** "role", "role and level", "role, level and phone number". */
export function listed(words: readonly string[]): string {
  return list().format(words);
}

/** "manage studies or log in" */
export function either(words: readonly string[]): string {
  return choice().format(words);
}

/** A format that names the zone can't be asked for by its style. */
const ZONED = {
  year: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const satisfies Intl.DateTimeFormatOptions;

const exact = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { ...ZONED, weekday: 'long', month: 'long' }),
);
const numbers = perLocale((locale) => new Intl.NumberFormat(locale));
const day = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
const clock = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const dayTime = perLocale((locale) => new Intl.DateTimeFormat(locale, { ...ZONED, month: 'short' }));
const dayClock = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
);
const counted = perLocale((locale) => new Intl.RelativeTimeFormat(locale));
const named = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
// American English puts a comma before the last "and"; our sentences do without it.
const list = perLocale((locale) => new Intl.ListFormat(withoutComma(locale)));
const choice = perLocale((locale) => new Intl.ListFormat(withoutComma(locale), { type: 'disjunction' }));

function withoutComma(locale: string): string {
  return locale.startsWith('en') ? 'en-GB' : locale;
}

/** Making a format costs far more than using it, and a list of people uses each many times. */
function perLocale<Format>(make: (locale: string) => Format): () => Format {
  const made = new Map<string, Format>();
  return () => {
    const { locale } = language;
    const format = made.get(locale) ?? make(locale);
    made.set(locale, format);
    return format;
  };
}

function words(...parts: (string | null)[]): string[] {
  return parts.flatMap((part) => (part && shown(part).trim()) || []);
}
