/**
 * What can be done about a person besides editing them. The screen that holds a list offers it, and every card and row
 * below it has a menu then; without an offer they have none.
 */
import { getContext, setContext } from 'svelte';
import type { RevokedPerson, User } from '../api/generated/bindings';

export type PersonActions = {
  revoke: (user: User) => void;
  restore: (user: User) => void;
  offboard: (user: User) => void;
  /** What is known here of the revocation of a person's access, if it was revoked from here. */
  revokedOf: (userId: string) => RevokedPerson | undefined;
  /** Whether this is who works here. */
  isOperator?: (userId: string) => boolean;
  /** Whether there are receipts about this person. */
  hasReceipts?: (userId: string) => boolean;
  receipts?: (user: User) => void;
};

/** Under what it stands in the context. */
export const PERSON_ACTIONS = Symbol('personActions');

/** To be called while a component is set up. */
export function offerPersonActions(actions: PersonActions): void {
  setContext(PERSON_ACTIONS, actions);
}

/** To be called while a component is set up. */
export function personActions(): PersonActions | undefined {
  return getContext<PersonActions | undefined>(PERSON_ACTIONS);
}
