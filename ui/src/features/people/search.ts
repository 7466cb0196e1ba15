/** Which people a search shows: every word must be found somewhere; accents and case do not count. */
import type { User } from '../../lib/api/generated/bindings';
import { nameWithSuffixes } from '../../lib/format';

/** Letters that Unicode does not take apart into a base and an accent. */
const plain: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
};

const haystacks = new WeakMap<User, string>();

/** With `kept`, that person is found whatever the query. */
export function search(users: readonly User[], query: string, kept: string | null = null): User[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return users.filter((user) => user.userId === kept || words.every((word) => haystack(user).includes(word)));
}

/** Text without accents and case. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœıðþ]/g, (letter) => plain[letter] ?? letter);
}

function haystack(user: User): string {
  const known = haystacks.get(user);
  if (known !== undefined) return known;
  const text = folded(
    [nameWithSuffixes(user), user.email, user.clinicRole, user.npiNumber ?? '', user.userId].join('\n'),
  );
  haystacks.set(user, text);
  return text;
}
