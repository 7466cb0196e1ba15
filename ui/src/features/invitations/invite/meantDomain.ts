/** The domain that was probably meant by an address, among those in use here and the well-known ones. */
import type { User } from '../../../lib/api/generated/bindings';
import { domainOf, domainsOf, nearMiss } from '../../../lib/clean/nearMiss';
import { m } from '../../../lib/messages';
import type { Neighbors } from '../../../lib/person/neighbors';
import { emailOf } from '../../../lib/person/person';

export type MeantDomain = {
  typed: string;
  domain: string;
  /** Everyone was listed, so that it is known that no one here uses the typed one. */
  sure: boolean;
};

const inUse = new WeakMap<readonly User[], ReadonlyMap<string, number>>();

export function meantDomain(email: string, { users, complete }: Neighbors): MeantDomain | null {
  const typed = domainOf(email);
  const domain = typed === null ? null : nearMiss(typed, domainsInUse(users()));
  return typed === null || domain === null ? null : { typed, domain, sure: complete() };
}

export function meantText({ typed, domain, sure }: MeantDomain): string {
  return sure ? m.invite.found.nearMiss({ typed, domain }) : m.invite.found.nearMissUnsure({ domain });
}

function domainsInUse(users: readonly User[]): ReadonlyMap<string, number> {
  const known = inUse.get(users);
  if (known) return known;
  const domains = domainsOf(users.map(emailOf));
  inUse.set(users, domains);
  return domains;
}
