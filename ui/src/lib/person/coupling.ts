/**
 * Fields that pull on each other. Admins need dashboard access, so choosing admin turns it on, and leaving
 * admin again takes back what was turned on here, never what was there before.
 */
import { cleanNpi } from '../clean/npi';
import { m } from '../messages';
import type { Draft } from './draft';

/** What happened to dashboard access because of the level. */
export type Coupling = 'none' | 'turned_on' | 'restored';

export type Coupled = { draft: Draft; coupling: Coupling };

export function chooseLevel(draft: Draft, level: string, coupling: Coupling): Coupled {
  if (level === 'admin' && !draft.hasDashboardAccess) {
    return { draft: { ...draft, level, hasDashboardAccess: true }, coupling: 'turned_on' };
  }
  if (level !== 'admin' && coupling === 'turned_on') {
    return { draft: { ...draft, level, hasDashboardAccess: false }, coupling: 'restored' };
  }
  return { draft: { ...draft, level }, coupling: level === draft.level ? coupling : 'none' };
}

/** Someone moved the switch by hand: from here on it is theirs. */
export function chooseDashboard(draft: Draft, hasDashboardAccess: boolean): Coupled {
  return { draft: { ...draft, hasDashboardAccess }, coupling: 'none' };
}

export function chooseReports(
  draft: Draft,
  canCreateReports: boolean,
): { draft: Draft; asksForNpi: boolean } {
  return { draft: { ...draft, canCreateReports }, asksForNpi: canCreateReports && needsNpi(draft) };
}

/** Whether there is no NPI number to sign reports with. */
export function needsNpi(draft: Draft): boolean {
  return cleanNpi(draft.npiNumber).text === '';
}

/** What to say beside the level, if anything. */
export function levelNote(coupling: Coupling): string | null {
  if (coupling === 'turned_on') return m.edit.role.dashboardTurnedOn;
  if (coupling === 'restored') return m.edit.role.dashboardRestored;
  return null;
}

/** Why dashboard access cannot stay off, if that is so. */
export function dashboardNote(draft: Draft): string | null {
  if (draft.level !== 'admin' || draft.hasDashboardAccess) return null;
  return m.edit.permissions.adminNeedsDashboard;
}
