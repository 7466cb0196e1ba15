import type { Cleaned, CleanNote } from './cleaned';
import { visible } from './visible';

/** Quotes around all of it, as a cell of a CSV file has them. */
const QUOTED = /^(["“„])([^"“”„]*)(["”“])$/u;

/** A part of a name, or a suffix. Letters of every script stay as they are, with accents, apostrophes and hyphens. */
export function cleanName(text: string): Cleaned {
  const { text: seen, removed } = visible(text, 'keep');
  const name = unwrapped(seen);
  const notes: CleanNote[] = [];
  if (removed) notes.push('invisible');
  if (name !== seen) notes.push('unwrapped');
  return {
    text: name,
    notes,
    trouble: name.includes('\uFFFD') ? { kind: 'lost_letter', part: name } : null,
  };
}

/** Without what separates it from its neighbors in a list. A lone quote or comma is left: something was meant by it. */
function unwrapped(seen: string): string {
  const inner = seen.replace(/[\s,;]+$/u, '').replace(QUOTED, '$2');
  if (inner.trim() === '') return seen;
  return inner === seen ? seen : unwrapped(inner.trim());
}
