/** People who have the name that is typed. An equal name with another address is often the same person. */
import type { User } from '../../../lib/api/generated/bindings';
import { cleanName } from '../../../lib/clean/name';
import { folded } from '../../../lib/search/folded';
import { isSameEmail } from './newUser';

type Named = Pick<User, 'firstName' | 'lastName' | 'email'>;

const byName = new WeakMap<readonly User[], ReadonlyMap<string, readonly User[]>>();

/** The first of them with another address; those with the very address are found by looking for it. */
export function namesakeOf(person: Named, users: readonly User[]): User | null {
  const key = keyOf(person);
  if (key === null) return null;
  return (
    indexed(users)
      .get(key)
      ?.find(({ email }) => !isSameEmail(email, person.email)) ?? null
  );
}

/** Every keystroke asks, so all names are folded once for each list. */
function indexed(users: readonly User[]): ReadonlyMap<string, readonly User[]> {
  const known = byName.get(users);
  if (known) return known;
  const index = new Map<string, User[]>();
  for (const user of users) {
    const key = keyOf(user);
    if (key !== null) index.set(key, [...(index.get(key) ?? []), user]);
  }
  byName.set(users, index);
  return index;
}

/** First and last name without case, accents and marks; null if either is missing. */
function keyOf({ firstName, lastName }: Pick<Named, 'firstName' | 'lastName'>): string | null {
  const [first, last] = [firstName, lastName].map((name) =>
    folded(cleanName(name).text).replace(/[\s.'-]/gu, ''),
  );
  return first && last ? `${first} ${last}` : null;
}
