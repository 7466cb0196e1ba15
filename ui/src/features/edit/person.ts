import type { User } from '../../lib/api/generated/bindings';
import { fullName } from '../../lib/format';

/** How a person is named in titles; someone without any name is known by their e-mail. */
export function titleName(user: User): string {
  return fullName(user) || user.email;
}

/** First and last name: how a person is named in a question about them. */
export function shortName(user: User): string {
  return fullName({ ...user, middleName: null }) || user.email;
}

/** The first name alone, for sentences: pronouns are not known. */
export function callName(user: User): string {
  return user.firstName.trim() || shortName(user);
}
