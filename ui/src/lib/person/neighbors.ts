/**
 * Who else is in the clinic, for what a form says about others: the same NPI, the same name, the domains in use. The
 * screen that holds the list offers it; without an offer a form says nothing about others.
 */
import { getContext, setContext } from 'svelte';
import type { Invitation, User } from '../api/generated/bindings';

export type Neighbors = {
  clinicId: string;
  /** Everyone who was listed so far. */
  users: () => readonly User[];
  /** Whether that is everyone. */
  complete: () => boolean;
  /** Whether someone else has the NPI of this person. */
  sharesNpi: (userId: string) => boolean;
  openPerson: (user: User) => void;
  openInvitation: (invitation: Invitation) => void;
};

/** Under which they are offered; exported for tests alone. */
export const NEIGHBORS = Symbol('neighbors');

/** To be called while a component is set up. */
export function offerNeighbors(neighbors: Neighbors): void {
  setContext(NEIGHBORS, neighbors);
}

/** To be called while a component is set up. */
export function neighbors(): Neighbors | null {
  return getContext<Neighbors | undefined>(NEIGHBORS) ?? null;
}
