import { titled } from '../format';
import { levelName } from '../levels';
import { m } from '../messages';
import { shown } from '../shown';
import type { Draft, DraftField } from './draft';
import { formatPhone } from './phone';

/** The levels that can be chosen here, in the order of the list. */
export const ASSIGNABLE_LEVELS: readonly string[] = ['member', 'admin'];

/** A value for reading. Nothing there is "none", so that an arrow always has two ends. */
export function valueText(field: DraftField, value: Draft[DraftField] | null | undefined): string {
  if (typeof value === 'boolean') return value ? m.person.yes : m.person.no;
  const text = shown(value ?? '').trim();
  if (text === '') return m.person.none;
  if (field === 'level') return titled(levelName(text));
  if (field === 'phoneNumber') return formatPhone(text);
  return text;
}

/** Where someone was invited from, in a word; a source that this version does not know stays as it came. */
export function sourceName(source: string): string {
  const { sourceNames } = m.edit.about;
  return source === 'dashboard' || source === 'api' ? sourceNames[source] : titled(source);
}
