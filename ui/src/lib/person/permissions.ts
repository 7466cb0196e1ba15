/** What a card says about rights: what the person can do, what seems wrong, and how the NPI and the level read. */
import type { User } from '../api/generated/bindings';
import { titled } from '../format';
import { levelName } from '../levels';
import { m } from '../messages';
import { shown } from '../shown';
import { isValidNpi } from './npi';

export type Permission = {
  allowed: boolean;
  /** "Reports" or "No reports". */
  words: string;
  /** What the permission is called everywhere else. */
  title: string;
};

/** What someone should look into, as the name of its texts. */
export type Concern = 'reportsWithoutNpi' | 'npiShared' | 'adminWithoutDashboard';

/** Always the same three, in the same order, so that cards can be compared at a glance. */
export function permissions(user: User): Permission[] {
  return [
    say(user.canCreateReports, 'reports'),
    say(user.canManageStudies, 'studies'),
    say(user.hasDashboardAccess, 'dashboard'),
  ];
}

/** What someone should look into about a person. `sharesNpi`: someone else has the same NPI. */
export function concerns(user: User, sharesNpi = false): Concern[] {
  const found: Concern[] = [];
  if (user.canCreateReports && !isValidNpi(user.npiNumber ?? '')) found.push('reportsWithoutNpi');
  if (sharesNpi) found.push('npiShared');
  if (user.level === 'admin' && !user.hasDashboardAccess) found.push('adminWithoutDashboard');
  return found;
}

/** The same in words. */
export function hints(user: User, sharesNpi = false): string[] {
  return concerns(user, sharesNpi).map((concern) => m.people.card[concern]);
}

/**
 * "NPI 1234567893", or the number and that it can't be right. That there is none is said of those who need one to sign
 * reports: for everyone else it means nothing.
 */
export function npiState(user: User): string | undefined {
  const npi = shown(user.npiNumber ?? '');
  if (!npi) return user.canCreateReports ? m.people.card.npiMissing : undefined;
  return isValidNpi(npi) ? m.people.card.npi({ npi }) : m.people.card.npiWrong({ npi });
}

/** A level in words; an unknown one is shown as it came. */
export function levelWord(level: string): string {
  return titled(levelName(level));
}

/** The badge for a level. Members, the most, have none for the eye: only screen readers are told their level. */
export function levelBadge(level: string): string | undefined {
  return level === 'member' ? undefined : levelWord(level);
}

function say(allowed: boolean, what: keyof typeof m.people.card.can): Permission {
  const { can, cannot } = m.people.card;
  const answer = allowed ? m.person.yes : m.person.no;
  return {
    allowed,
    words: allowed ? can[what] : cannot[what],
    title: m.find.filters.one({ kind: m.find.filters.kinds[what], value: answer }),
  };
}
