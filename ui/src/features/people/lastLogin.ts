/** The last login in words. */
import type { User } from '../../lib/api/generated/bindings';

type Person = Pick<User, 'lastLoginAt' | 'hasDashboardAccess'>;

const DAY = 24 * 60 * 60 * 1000;

/** Who works through the PACS has no dashboard access and so no login: that is not "never". */
export function lastLogin(person: Person, now: Date): string {
  if (person.lastLoginAt === null)
    return person.hasDashboardAccess ? 'Never logged in' : 'No dashboard access';
  const moment = new Date(person.lastLoginAt);
  if (Number.isNaN(moment.getTime())) return 'Last login unknown';
  return `Logged in ${ago(calendarDays(moment, now))}`;
}

function ago(days: number): string {
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 30) return `${days} days ago`;
  if (days < 365) return counted(Math.floor(days / 30.44) || 1, 'month');
  return counted(Math.floor(days / 365.25) || 1, 'year');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

/** Midnights between two moments, as the person's clock shows them. */
function calendarDays(from: Date, to: Date): number {
  const midnight = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return (midnight(to) - midnight(from)) / DAY;
}
