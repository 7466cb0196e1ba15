/**
 * What can be done about a person besides editing them. The screen that holds a list offers it, and every card and row
 * below it has a menu then; without an offer they have none.
 */
import { getContext, setContext } from 'svelte';
import type { RevokedPerson, User } from '../api/generated/bindings';

export type PersonActs = {
  revoke: (user: User) => void;
  restore: (user: User) => void;
  left: (user: User) => void;
  /** What is known here of the revocation of a person's access, if it was revoked from here. */
  revokedOf: (userId: string) => RevokedPerson | undefined;
  /** Whether this is who works here. */
  isOperator?: (userId: string) => boolean;
  /** Whether there are receipts about this person. */
  hasReceipts?: (userId: string) => boolean;
  receipts?: (user: User) => void;
};

/** Under what it stands in the context. */
export const PERSON_ACTS = Symbol('personActs');

/** To be called while a component is set up. */
export function offerPersonActs(acts: PersonActs): void {
  setContext(PERSON_ACTS, acts);
}

/** To be called while a component is set up. */
export function personActs(): PersonActs | undefined {
  return getContext<PersonActs | undefined>(PERSON_ACTS);
}
