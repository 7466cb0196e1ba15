/**
 * How a person, or one who is still invited, is made presentable: each text without what could forge a line or turn the
 * words around it. Only inputs, searches and what is sent take the texts as they came.
 */
import type { User } from '../api/generated/bindings';
import { fullName, nameWithSuffixes } from '../format';
import { shown } from '../shown';
import type { Draft } from './draft';

/** Anyone whose fields can be edited: a person of the clinic, or one who is still invited. */
export type Person = Pick<User, keyof Draft | 'userId' | 'email'>;

type Named = Pick<User, 'firstName' | 'middleName' | 'lastName' | 'email'>;
type Suffixed = Pick<User, 'suffix1' | 'suffix2'>;

/** The email, for reading. */
export function emailOf({ email }: Pick<User, 'email'>): string {
  return shown(email);
}

/** The clinic role, for reading. */
export function roleOf({ clinicRole }: Pick<User, 'clinicRole'>): string {
  return shown(clinicRole);
}

/** How a person is named in titles; someone without any name is known by their email. */
export function titleName(user: Named): string {
  return fullName(user) || emailOf(user);
}

/** "Sarah Marie Johnson, MD, FACR": how a person is named where one line must say everything. */
export function lineName(user: Named & Suffixed): string {
  return nameWithSuffixes(user) || emailOf(user);
}

/** First and last name: how a person is named in a question about them. */
export function shortName(user: Named): string {
  return fullName({ ...user, middleName: null }) || emailOf(user);
}

/** The first name alone, for sentences: pronouns are unknown. */
export function callName(user: Named): string {
  return shown(user.firstName).trim() || shortName(user);
}
