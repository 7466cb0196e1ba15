/** What a card says about rights: what the person may do, what seems wrong, and how the NPI and the level read. */
import type { User } from '../../lib/api/generated/bindings';
import { titled } from '../../lib/format';
import { isValidNpi } from './npi';

export type Permission = { allowed: boolean; words: string };

/** Always the same three, in the same order, so that cards can be compared at a glance. */
export function permissions(user: User): Permission[] {
  return [
    say(user.canCreateReports, 'Signs reports', 'No reports'),
    say(user.canManageStudies, 'Manages studies', 'No studies'),
    say(user.hasDashboardAccess, 'Dashboard', 'No dashboard'),
  ];
}

/** What someone should look into. */
export function hints(user: User): string[] {
  const found: string[] = [];
  if (user.canCreateReports && !isValidNpi(user.npiNumber ?? ''))
    found.push('May sign reports without a valid NPI');
  if (user.level === 'admin' && !user.hasDashboardAccess)
    found.push('Admins need dashboard access. Turn it on?');
  return found;
}

/** "NPI 1234567893", "No NPI", or the number and that it can't be right. */
export function npiState(user: User): string {
  if (!user.npiNumber) return 'No NPI';
  return isValidNpi(user.npiNumber) ? `NPI ${user.npiNumber}` : `NPI ${user.npiNumber} (not valid)`;
}

/** The badge for a level; members, the most, have none. An unknown level is shown as it came. */
export function levelBadge(level: string): string | undefined {
  return level === 'member' ? undefined : titled(level);
}

function say(allowed: boolean, yes: string, no: string): Permission {
  return { allowed, words: allowed ? yes : no };
}
