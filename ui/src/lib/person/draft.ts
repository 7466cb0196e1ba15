import type { Field, User, UserPatch } from '../api/generated/bindings';
import { cleanField } from '../clean/field';
import { formatPhone } from './phone';

/** What the form holds: text as typed, so that nothing a person writes is lost while they write it. */
export type Draft = {
  firstName: string;
  middleName: string;
  lastName: string;
  suffix1: string;
  suffix2: string;
  clinicRole: string;
  level: string;
  canCreateReports: boolean;
  canManageStudies: boolean;
  hasDashboardAccess: boolean;
  npiNumber: string;
  phoneNumber: string;
};

/** A field that can be changed here. The email cannot. */
export type DraftField = keyof Draft & Field;

type Filled = Pick<User, keyof Draft>;

/** In the order of the form, which is also the order of the review. */
export const DRAFT_FIELDS: readonly DraftField[] = [
  'firstName',
  'middleName',
  'lastName',
  'suffix1',
  'suffix2',
  'clinicRole',
  'level',
  'canCreateReports',
  'canManageStudies',
  'hasDashboardAccess',
  'npiNumber',
  'phoneNumber',
];

export function isDraftField(name: string): name is DraftField {
  return (DRAFT_FIELDS as readonly string[]).includes(name);
}

export function draftOf(user: Filled): Draft {
  return {
    firstName: user.firstName,
    middleName: user.middleName ?? '',
    lastName: user.lastName,
    suffix1: user.suffix1 ?? '',
    suffix2: user.suffix2 ?? '',
    clinicRole: user.clinicRole,
    level: user.level,
    canCreateReports: user.canCreateReports,
    canManageStudies: user.canManageStudies,
    hasDashboardAccess: user.hasDashboardAccess,
    npiNumber: user.npiNumber ?? '',
    phoneNumber: formatPhone(user.phoneNumber ?? ''),
  };
}

/**
 * The smallest patch that turns `base` into the draft. What is sent is cleaned. A stray space or another way of writing a
 * number is no change, and neither is a text that was not touched, whatever invisible characters are saved in it.
 */
export function patchOf(base: Filled, draft: Draft): UserPatch {
  const before = draftOf(base);
  const patch: UserPatch = {};
  for (const field of ['clinicRole', 'level'] as const) {
    const text = draft[field].trim();
    if (text !== before[field].trim()) patch[field] = text;
  }
  for (const field of ['firstName', 'lastName'] as const) {
    const text = cleanField(field, draft[field]).text;
    if (draft[field] !== before[field] && text !== before[field].trim()) patch[field] = text;
  }
  for (const field of ['middleName', 'suffix1', 'suffix2'] as const) {
    const text = cleanField(field, draft[field]).text;
    if (draft[field] !== before[field] && text !== before[field].trim()) patch[field] = text || null;
  }
  for (const field of ['npiNumber', 'phoneNumber'] as const) {
    const text = cleanField(field, draft[field]).text;
    if (text !== cleanField(field, before[field]).text) patch[field] = text || null;
  }
  for (const field of ['canCreateReports', 'canManageStudies', 'hasDashboardAccess'] as const) {
    if (draft[field] !== before[field]) patch[field] = draft[field];
  }
  return patch;
}

/** The fields of a patch, in the order of the form. */
export function fieldsOf(patch: UserPatch): DraftField[] {
  return DRAFT_FIELDS.filter((field) => field in patch);
}

/** What the person would be if the patch were applied. */
export function applied<P extends Filled>(base: P, patch: UserPatch): P {
  return { ...base, ...patch };
}

/** Whether `user` already has what the patch asks for in `field`. */
export function holds(user: Filled, patch: UserPatch, field: DraftField): boolean {
  return !(field in patchOf(user, draftOf(applied(user, { [field]: patch[field] }))));
}
