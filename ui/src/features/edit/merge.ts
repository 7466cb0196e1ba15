/** Someone else changed the same fields: what was there, what is there now, what is wanted, and whose to keep. */
import type { Field, User } from '../../lib/api/generated/bindings';
import { draftOf, fieldsOf, isDraftField, patchOf, type Draft, type DraftField } from './draft';
import { callName } from './person';
import { LABELS, listed, NOUNS, shown } from './values';

export type Choice = 'theirs' | 'mine';
export type Choices = Partial<Record<DraftField, Choice>>;

export type Clash = { field: DraftField; label: string; before: string; theirs: string; mine: string };

export function clashesOf(base: User, theirs: User, draft: Draft, fields: readonly Field[]): Clash[] {
  const wanted = { ...base, ...patchOf(base, draft) };
  return fields.filter(isDraftField).map((field) => ({
    field,
    label: LABELS[field],
    before: shown(field, base[field]),
    theirs: shown(field, theirs[field]),
    mine: shown(field, wanted[field]),
  }));
}

/** "Someone changed Sarah's role and level while you were editing." */
export function clashTitle(base: User, clashes: readonly Clash[]): string {
  const nouns = clashes.map((clash) => NOUNS[clash.field]);
  const what = nouns.length > 0 ? `${callName(base)}'s ${listed(nouns)}` : callName(base);
  return `Someone changed ${what} while you were editing.`;
}

/** The draft on top of theirs: my changes stay, except where theirs are kept; all else is as they left it. */
export function rebased(base: User, theirs: User, draft: Draft, choices: Choices): Draft {
  const next: Draft = draftOf(theirs);
  for (const field of fieldsOf(patchOf(base, draft))) {
    if (choices[field] !== 'theirs') Object.assign(next, { [field]: draft[field] });
  }
  return next;
}
