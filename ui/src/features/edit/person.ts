import type { User } from '../../lib/api/generated/bindings';
import { fullName } from '../../lib/format';
import { shown } from '../../lib/shown';
import type { Draft } from './draft';

/** Anyone whose fields can be edited: a person of the clinic, or one who is still invited. */
export type Person = Pick<User, keyof Draft | 'userId' | 'email'>;

type Named = Pick<User, 'firstName' | 'middleName' | 'lastName' | 'email'>;

/** How a person is named in titles; someone without any name is known by their email. */
export function titleName(user: Named): string {
  return fullName(user) || shown(user.email);
}

/** First and last name: how a person is named in a question about them. */
export function shortName(user: Named): string {
  return fullName({ ...user, middleName: null }) || shown(user.email);
}

/** The first name alone, for sentences: pronouns are unknown. */
export function callName(user: Named): string {
  return shown(user.firstName).trim() || shortName(user);
}
