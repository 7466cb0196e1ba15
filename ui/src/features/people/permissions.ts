/** What a card says about rights: what the person may do, what seems wrong, and how the NPI and the level read. */
import type { User } from '../../lib/api/generated/bindings';
import { titled } from '../../lib/format';
import { levelName } from '../../lib/levels';
import { m } from '../../lib/messages';
import { isValidNpi } from './npi';

export type Permission = { allowed: boolean; words: string };

/** Always the same three, in the same order, so that cards can be compared at a glance. */
export function permissions(user: User): Permission[] {
  return [
    say(user.canCreateReports, 'reports'),
    say(user.canManageStudies, 'studies'),
    say(user.hasDashboardAccess, 'dashboard'),
  ];
}

/** What someone should look into, as the names of its texts. */
export function concerns(user: User): ('reportsWithoutNpi' | 'adminWithoutDashboard')[] {
  const found: ReturnType<typeof concerns> = [];
  if (user.canCreateReports && !isValidNpi(user.npiNumber ?? '')) found.push('reportsWithoutNpi');
  if (user.level === 'admin' && !user.hasDashboardAccess) found.push('adminWithoutDashboard');
  return found;
}

/** The same in words. */
export function hints(user: User): string[] {
  return concerns(user).map((concern) => m.people.card[concern]);
}

/** "NPI 1234567893", "No NPI", or the number and that it can't be right. */
export function npiState(user: User): string {
  const npi = user.npiNumber;
  if (!npi) return m.people.card.npiMissing;
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

function say(allowed: boolean, what: keyof typeof m.people.card.may): Permission {
  const { may, mayNot } = m.people.card;
  return { allowed, words: allowed ? may[what] : mayNot[what] };
}
