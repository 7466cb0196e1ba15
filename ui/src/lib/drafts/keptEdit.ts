/** The text of a draft that is kept, and reading it again. Another version of the app may have written it. */
import type { Invitation, User } from '../api/generated/bindings';
import type { Coupling } from '../person/coupling';
import {
  DRAFT_FIELDS,
  draftOf,
  fieldsOf,
  holds,
  patchOf,
  type Draft,
  type DraftField,
} from '../person/draft';
import { rebased } from '../person/merge';
import type { Person } from '../person/person';

/** A change under way: the person as they were when it was begun, and what was typed since. */
export type Begun<P extends Person> = { base: P; draft: Draft; coupling: Coupling };

export type KeptEdit = Begun<User>;
export type KeptInvitation = Begun<Invitation>;

export type KeptInvite = { email: string; draft: Draft; coupling: Coupling };

const COUPLINGS: readonly unknown[] = ['none', 'turned_on', 'restored'] satisfies Coupling[];

export function keptText(kept: Begun<Person> | KeptInvite): string {
  return JSON.stringify(kept);
}

/** Nothing if it is not what this version of the app writes. */
export function readKeptEdit(text: string): KeptEdit | null {
  return readBegun<User>(text, isPerson);
}

export function readKeptInvitation(text: string): KeptInvitation | null {
  return readBegun<Invitation>(text, isInvitation);
}

function readBegun<P extends Person>(text: string, isBase: (base: Fields) => boolean): Begun<P> | null {
  const kept = readRecord(text);
  const base = kept && asRecord(kept['base']);
  if (!base || !isBase(base) || !isDraft(kept['draft'])) return null;
  return COUPLINGS.includes(kept['coupling']) ? (kept as Begun<P>) : null;
}

export function readKeptInvite(text: string): KeptInvite | null {
  const kept = readRecord(text);
  if (typeof kept?.['email'] !== 'string' || !isDraft(kept['draft'])) return null;
  return COUPLINGS.includes(kept['coupling']) ? (kept as KeptInvite) : null;
}

/** What continuing a change comes to, now that the person may have changed in the meantime. */
export type Resumed<P extends Person> = {
  base: P;
  draft: Draft;
  /** The fields of which both sides made something else. Nothing is adopted before they are settled. */
  clashes: DraftField[];
};

export function resumed<P extends Person>({ base, draft }: { base: P; draft: Draft }, now: P): Resumed<P> {
  const patch = patchOf(base, draft);
  const theirs = patchOf(base, draftOf(now));
  const clashes = fieldsOf(patch).filter((field) => field in theirs && !holds(now, patch, field));
  return clashes.length > 0
    ? { base, draft, clashes }
    : { base: now, draft: rebased(base, now, draft, {}), clashes };
}

/** Whether something is left to be saved: a change that was sent just before the end may have arrived. */
export function isLeft<P extends Person>(kept: Begun<P>, now: P): boolean {
  const { base, draft } = resumed(kept, now);
  return fieldsOf(patchOf(base, draft)).length > 0;
}

function isDraft(value: unknown): value is Draft {
  const draft = asRecord(value);
  if (!draft) return false;
  return DRAFT_FIELDS.every((field) => typeof draft[field] === typeof SAMPLE[field]);
}

/** The same fields, of which those that can be left empty may be null. */
function isPerson(base: Fields): boolean {
  if (typeof base['userId'] !== 'string' || typeof base['email'] !== 'string') return false;
  return DRAFT_FIELDS.every((field) => {
    const value = base[field];
    return typeof value === typeof SAMPLE[field] || (OPTIONAL.includes(field) && value === null);
  });
}

/** Where it stands is shown too. */
function isInvitation(base: Fields): boolean {
  const isNamed = typeof base['invitationId'] === 'string' && typeof base['status'] === 'string';
  return isNamed && asRecord(base['expiry']) !== null && isPerson(base);
}

const OPTIONAL: readonly DraftField[] = ['middleName', 'suffix1', 'suffix2', 'npiNumber', 'phoneNumber'];

const SAMPLE: Draft = {
  firstName: '',
  middleName: '',
  lastName: '',
  suffix1: '',
  suffix2: '',
  clinicRole: '',
  level: '',
  canCreateReports: false,
  canManageStudies: false,
  hasDashboardAccess: false,
  npiNumber: '',
  phoneNumber: '',
};

type Fields = Record<string, unknown>;

function readRecord(text: string): Fields | null {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
}
