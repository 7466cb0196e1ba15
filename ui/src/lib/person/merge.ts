/** Someone else changed the same fields: what was there, what is there now, what is wanted, and whose to keep. */
import type { Field } from '../api/generated/bindings';
import { listed } from '../format';
import { m } from '../messages';
import { draftOf, fieldsOf, isDraftField, patchOf, type Draft, type DraftField } from './draft';
import { callName, type Person } from './person';
import { valueText } from './values';

export type Choice = 'theirs' | 'mine';
export type Choices = Partial<Record<DraftField, Choice>>;

export type Clash = { field: DraftField; label: string; before: string; theirs: string; mine: string };

export function clashesOf(base: Person, theirs: Person, draft: Draft, fields: readonly Field[]): Clash[] {
  const wanted = { ...base, ...patchOf(base, draft) };
  return fields.filter(isDraftField).map((field) => ({
    field,
    label: m.person.labels[field],
    before: valueText(field, base[field]),
    theirs: valueText(field, theirs[field]),
    mine: valueText(field, wanted[field]),
  }));
}

/** The labels of the fields that they changed and that are not asked about. */
export function changedBesides(base: Person, theirs: Person, clashes: readonly Clash[]): string[] {
  const asked: readonly DraftField[] = clashes.map(({ field }) => field);
  return fieldsOf(patchOf(base, draftOf(theirs)))
    .filter((field) => !asked.includes(field))
    .map((field) => m.person.labels[field]);
}

/** "Someone changed Sarah's role and level while you were editing." */
export function clashTitle(base: Person, clashes: readonly Clash[]): string {
  const name = callName(base);
  const nouns = clashes.map((clash) => m.person.nouns[clash.field]);
  if (nouns.length === 0) return m.edit.conflict.titlePerson({ name });
  return m.edit.conflict.title({ name, what: listed(nouns) });
}

/** The draft on top of theirs: my changes stay, unless theirs are kept; all else is as they left it. */
export function rebased(base: Person, theirs: Person, draft: Draft, choices: Choices): Draft {
  const next: Draft = draftOf(theirs);
  for (const field of fieldsOf(patchOf(base, draft))) {
    if (choices[field] !== 'theirs') Object.assign(next, { [field]: draft[field] });
  }
  return next;
}
