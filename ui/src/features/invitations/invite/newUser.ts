/** A person to invite, between the form and what is sent. */
import type { NewUser, Preset } from '../../../lib/api/generated/bindings';
import { cleanEmail } from '../../../lib/clean/email';
import { applied, draftOf, patchOf, type Draft } from '../../../lib/person/draft';

/** No one yet: what the form begins with. Nothing is granted that was not chosen. */
export const NOBODY: NewUser = {
  email: '',
  firstName: '',
  middleName: null,
  lastName: '',
  suffix1: null,
  suffix2: null,
  clinicRole: '',
  level: 'member',
  canCreateReports: false,
  canManageStudies: false,
  hasDashboardAccess: false,
  npiNumber: null,
  phoneNumber: null,
};

/** What is sent, cleaned as every change is. */
export function newUserOf(draft: Draft, email: string): NewUser {
  return { ...applied(NOBODY, patchOf(NOBODY, draft)), email: cleanEmail(email).text };
}

/** The person of an invitation, to be invited once more. */
export function again(person: NewUser): NewUser {
  return newUserOf(draftOf(person), person.email);
}

const CHOSEN = [
  'clinicRole',
  'level',
  'canCreateReports',
  'canManageStudies',
  'hasDashboardAccess',
] as const satisfies readonly (keyof Preset & keyof Draft)[];

/** The draft with the role and the permissions of a preset; all else stays. */
export function withPreset(draft: Draft, preset: Preset): Draft {
  return { ...draft, ...Object.fromEntries(CHOSEN.map((field) => [field, preset[field]])) };
}

/** Whether the draft has what the preset gives. */
export function hasPreset(draft: Draft, preset: Preset): boolean {
  return CHOSEN.every((field) => draft[field] === preset[field]);
}

/** Addresses differ by what stands in them, not by case or by what pasting brings along. */
export function isSameEmail(one: string, other: string): boolean {
  return cleanEmail(one).text.toLowerCase() === cleanEmail(other).text.toLowerCase();
}

const NAME_FIELDS: readonly string[] = ['firstName', 'middleName', 'lastName', 'suffix1', 'suffix2'];

/** A part of the name, which is read as one. */
export function isNameField(field: string): boolean {
  return NAME_FIELDS.includes(field);
}
