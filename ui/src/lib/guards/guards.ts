/** What deserves a strong warning before it is done: taking away one's own rights, or the last of their kind. */
import type { RevokedPerson, User, UserPatch } from '../api/generated/bindings';

/**
 * In the order in which they are told. `maybe_you` is a question: who works here has not said whether they are this person.
 * `maybe_last_admin`: no other admin is known, but not everyone is in the list.
 */
export type Guard = 'maybe_you' | 'own_access' | 'own_admin' | 'last_admin' | 'maybe_last_admin' | 'owner';

export type GuardedAction = { kind: 'revoke' } | { kind: 'patch'; patch: UserPatch };

type Ranked = Pick<User, 'userId' | 'level' | 'hasDashboardAccess'>;

export type GuardContext = {
  users: readonly Ranked[];
  /** Whether these are all people of the clinic. Left out, they are. */
  complete?: boolean;
  /** Which of them works with this app; null if they have not said, or are none of these people. */
  operatorUserId: string | null;
  /** Whether this person could be who works here, as far as they have said. */
  mayBeOperator?: (userId: string) => boolean;
  /**
   * Whose access was revoked: the list may still hold them, but they administer nothing. If that is not certain,
   * nothing is known to have been taken from them.
   */
  revoked?: Pick<ReadonlyMap<string, Pick<RevokedPerson, 'certain'>>, 'get'>;
};

export function guardsOf(around: GuardContext, person: Ranked, action: GuardedAction): Guard[] {
  const loses = lossOf(person, action);
  const isOperator = around.operatorUserId === person.userId;
  const guards: Guard[] = [];
  // Asked only if the answer matters.
  if (isAdminLevel(person.level) && (loses.access || loses.admin) && around.mayBeOperator?.(person.userId)) {
    guards.push('maybe_you');
  }
  if (isOperator && loses.access) guards.push('own_access');
  // Who loses all access loses the rest with it, and needs no second sentence about it.
  else if (isOperator && loses.admin) guards.push('own_admin');
  if (loses.admin && isLastAdmin(around, person)) {
    guards.push(around.complete === false ? 'maybe_last_admin' : 'last_admin');
  }
  if (person.level === 'owner' && (loses.access || loses.admin)) guards.push('owner');
  return guards;
}

/** Whether every warning was agreed to. */
export function isAgreed(guards: readonly Guard[], agreed: readonly Guard[]): boolean {
  return guards.every((guard) => agreed.includes(guard));
}

type Loss = { access: boolean; admin: boolean };

function lossOf(person: Ranked, action: GuardedAction): Loss {
  const administers = isAdminLevel(person.level);
  if (action.kind === 'revoke') return { access: true, admin: administers };
  const { level = person.level, hasDashboardAccess = person.hasDashboardAccess } = action.patch;
  const access = person.hasDashboardAccess && !hasDashboardAccess;
  return { access, admin: administers && (access || !isAdminLevel(level)) };
}

function isLastAdmin({ users, revoked }: GuardContext, person: Ranked): boolean {
  return !users.some(
    (user) => user.userId !== person.userId && canAdminister(user) && !revoked?.get(user.userId)?.certain,
  );
}

/** Owners can do all that admins can; without the dashboard neither gets at it. */
function canAdminister(user: Ranked): boolean {
  return isAdminLevel(user.level) && user.hasDashboardAccess;
}

export function isAdminLevel(level: string): boolean {
  return level === 'admin' || level === 'owner';
}
