import { CLINIC_ROLES } from '../api/generated/bindings';
import { visible } from '../clean/visible';

/** Text as it is searched: no case, no accents. */
function folded(text: string): string {
  return visible(text, 'remove')
    .text.normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}

export function isKnownRole(role: string): boolean {
  return CLINIC_ROLES.includes(role);
}

/** The roles to choose from. A current role that the list does not know stands first, so that it can be kept. */
export function rolesFor(current: string): readonly string[] {
  return current === '' || isKnownRole(current) ? CLINIC_ROLES : [current, ...CLINIC_ROLES];
}

/** Those that contain every word of the query, best first: whole beginning, beginning of a word, anywhere. */
export function searchRoles(roles: readonly string[], query: string): string[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...roles];
  return roles
    .map((role) => ({ role, rank: rankOf(folded(role), words) }))
    .filter((found) => found.rank < NOT_FOUND)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => found.role);
}

/** The role that someone wrote out in full, in whatever case. */
export function roleWritten(roles: readonly string[], text: string): string | null {
  return roles.find((role) => folded(role) === folded(text)) ?? null;
}

const NOT_FOUND = 3;

function rankOf(role: string, words: readonly string[]): number {
  if (!words.every((word) => role.includes(word))) return NOT_FOUND;
  const first = words[0] ?? '';
  if (role.startsWith(first)) return 0;
  return role.split(/[\s-]/).some((part) => part.startsWith(first)) ? 1 : 2;
}
