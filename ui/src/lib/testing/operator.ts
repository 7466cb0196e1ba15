/** Who works here, for tests. */
import type { Operator as Stated, User } from '../api/generated/bindings';
import { Operator, OPERATOR } from '../operator/operator.svelte';
import { Remembered } from '../state/remembered.svelte';
import { CLINIC } from './backend';

export const DANA: Stated = { userId: null, name: 'Dana' };

/** What stands around a flow in which someone works; null: who it is was not stated. */
export function worksHere(stated: Stated | null = DANA, users: readonly User[] = []) {
  const remembered = new Remembered(CLINIC);
  remembered.operator = stated;
  const operator = new Operator(remembered, () => users);
  return { operator, context: new Map([[OPERATOR, operator]]) };
}
