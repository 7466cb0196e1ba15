/** The last login in words. */
import type { User } from '../api/generated/bindings';
import { ago, daysAgo } from '../format';
import { m } from '../messages';

type Person = Pick<User, 'lastLoginAt' | 'hasDashboardAccess'>;

const DAY = 24 * 60 * 60 * 1000;

/** People who work through the PACS have no dashboard access and so no login: that is not "never". */
export function lastLogin(person: Person, now: Date): string {
  const moment = momentOf(person);
  return moment ? m.people.card.loggedIn({ when: whenWas(moment, now) }) : withoutMoment(person);
}

/** The same under a heading that says "last login" already. */
export function lastLoginShort(person: Person, now: Date): string {
  const moment = momentOf(person);
  return moment ? whenWas(moment, now) : withoutMoment(person);
}

function momentOf({ lastLoginAt }: Person): Date | null {
  const moment = new Date(lastLoginAt ?? NaN);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

function withoutMoment({ lastLoginAt, hasDashboardAccess }: Person): string {
  if (lastLoginAt !== null) return m.people.card.loginUnknown;
  return hasDashboardAccess ? m.person.neverLoggedIn : m.person.noDashboardAccess;
}

/** "yesterday", "91 days ago", "5 months ago". */
export function whenWas(moment: Date, now: Date): string {
  return since(calendarDays(moment, now));
}

/** Clinics reckon in 30, 60 and 90 days: so far days say more than months. */
const MOST_DAYS = 120;

function since(days: number): string {
  if (days <= MOST_DAYS) return daysAgo(Math.max(0, days));
  if (days < 365) return ago(Math.floor(days / 30.44), 'month');
  return ago(Math.floor(days / 365.25) || 1, 'year');
}

/** Midnights between two moments, as the person's clock shows them. */
function calendarDays(from: Date, to: Date): number {
  const midnight = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return (midnight(to) - midnight(from)) / DAY;
}
