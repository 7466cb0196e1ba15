import { formatPhone } from './digits';
import type { Draft, DraftField } from './draft';

/** How each field is called beside its input. */
export const LABELS: Record<DraftField, string> = {
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  suffix1: 'Suffix 1',
  suffix2: 'Suffix 2',
  clinicRole: 'Clinic role',
  level: 'Level',
  canCreateReports: 'Can create reports',
  canManageStudies: 'Can manage studies',
  hasDashboardAccess: 'Has dashboard access',
  npiNumber: 'NPI number',
  phoneNumber: 'Phone number',
};

/** How each field is called inside a sentence: "Someone changed Sarah's …". */
export const NOUNS: Record<DraftField, string> = {
  firstName: 'first name',
  middleName: 'middle name',
  lastName: 'last name',
  suffix1: 'first suffix',
  suffix2: 'second suffix',
  clinicRole: 'role',
  level: 'level',
  canCreateReports: 'permission to create reports',
  canManageStudies: 'permission to manage studies',
  hasDashboardAccess: 'dashboard access',
  npiNumber: 'NPI number',
  phoneNumber: 'phone number',
};

/** The levels that can be chosen here, in the order of the list. */
export const ASSIGNABLE_LEVELS: readonly string[] = ['member', 'admin'];

const LEVEL_NAMES: Record<string, string> = { member: 'Member', admin: 'Admin', owner: 'Owner' };

/** A level for reading; one that this version does not know is shown as it came. */
export function levelName(level: string): string {
  return LEVEL_NAMES[level] ?? level;
}

/** A value for reading. Nothing there is "none", so that an arrow always has two ends. */
export function shown(field: DraftField, value: Draft[DraftField] | null | undefined): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const text = value?.trim() ?? '';
  if (text === '') return 'none';
  if (field === 'level') return levelName(text);
  if (field === 'phoneNumber') return formatPhone(text);
  return text;
}

/** "role", "role and level", "role, level and phone number". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** "1 change", "3 changes". */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
