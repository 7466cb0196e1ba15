import type { RevokedPerson } from '../api/generated/bindings';

/** Those whose access is revoked, or possibly is, by their ids. */
export function byPerson(revoked: readonly RevokedPerson[]): ReadonlyMap<string, RevokedPerson> {
  return new Map(revoked.map((one) => [one.user.userId, one]));
}

/** The ids of those whose access is revoked for certain. */
export function certainlyRevoked(revoked: readonly RevokedPerson[]): ReadonlySet<string> {
  return new Set(revoked.filter(({ certain }) => certain).map(({ user }) => user.userId));
}
