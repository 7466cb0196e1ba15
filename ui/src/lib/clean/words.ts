/** The sentences about a cleaned field. */
import { m } from '../messages';
import type { Cleaned, CleanNote, Trouble } from './cleaned';
import type { TypedField } from './field';

/** What was done to the text. */
export function doneTexts(field: TypedField, { notes, name }: Cleaned & { name?: string | null }): string[] {
  return notes.map((note) => doneText(field, note, name ?? null));
}

function doneText(field: TypedField, note: CleanNote, name: string | null): string {
  const { done } = m.fields;
  if (note !== 'unwrapped') return done[note];
  if (field === 'email') return name ? done.addressFrom({ from: `${name} <…>` }) : done.addressOnly;
  return field === 'npiNumber' || field === 'phoneNumber' ? done.numberOnly : done.nameOnly;
}

/** Why it cannot be used as it is. */
export function troubleText(field: TypedField, { kind, part }: Trouble): string {
  const { trouble } = m.fields;
  switch (kind) {
    case 'several':
      return field === 'email' ? trouble.addresses : trouble.phones;
    case 'extension':
      return trouble.extension({ part });
    case 'maybe_extension':
      return trouble.maybeExtension({ part });
    case 'shortened':
      return trouble.shortened;
    case 'lost_letter':
      return trouble.lostLetter;
  }
}
