import { describe, expect, it } from 'vitest';
import type { User } from '../api/generated/bindings';
import { person } from '../testing/people';
import { guardsOf, type GuardedAction } from './guards';

const owner = person({ userId: 'usr_owner', level: 'owner' });
const admin = person({ userId: 'usr_admin', level: 'admin' });
const member = person({ userId: 'usr_member', level: 'member' });
const everybody = [owner, admin, member];

const revoke: GuardedAction = { kind: 'revoke' };
const patch = (changes: Partial<User>): GuardedAction => ({ kind: 'patch', patch: changes as never });

function guards(
  subject: User,
  action: GuardedAction,
  more: { me?: User; users?: User[]; revoked?: string[]; perhaps?: string[] } = {},
) {
  const { me, users = everybody, revoked = [], perhaps = [] } = more;
  const known = new Map(
    [...revoked, ...perhaps].map((userId) => [userId, { certain: revoked.includes(userId) }]),
  );
  return guardsOf({ users, operatorUserId: me?.userId ?? null, revoked: known }, subject, action);
}

describe('revoking access', () => {
  it('of a member, or of one admin among others, needs no warning', () => {
    expect(guards(member, revoke, { me: admin })).toEqual([]);
    expect(guards(admin, revoke, { me: member })).toEqual([]);
  });

  it('of oneself is warned of once, admin or not', () => {
    expect(guards(member, revoke, { me: member })).toEqual(['own_access']);
    expect(guards(admin, revoke, { me: admin })).toEqual(['own_access']);
  });

  it('of an owner is warned of', () => {
    expect(guards(owner, revoke)).toEqual(['owner']);
  });

  it('of the last admin is warned of; owners count', () => {
    expect(guards(admin, revoke, { users: [admin, member] })).toEqual(['last_admin']);
    expect(guards(owner, revoke, { users: [owner, member] })).toEqual(['last_admin', 'owner']);
    expect(guards(owner, revoke, { users: [owner], me: owner })).toEqual([
      'own_access',
      'last_admin',
      'owner',
    ]);
  });

  it('does not count admins who cannot log in, or whose access is revoked already', () => {
    const locked = person({ userId: 'usr_locked', level: 'admin', hasDashboardAccess: false });
    expect(guards(admin, revoke, { users: [admin, locked] })).toEqual(['last_admin']);
    expect(guards(admin, revoke, { revoked: [owner.userId] })).toEqual(['last_admin']);
    expect(guards(admin, revoke, { perhaps: [owner.userId] })).toEqual([]);
  });
});

describe('who works here is not known', () => {
  const asked = (subject: User, action: GuardedAction) =>
    guardsOf({ users: everybody, operatorUserId: null, mayBeOperator: () => true }, subject, action);

  it('so it is asked before rights are taken from an admin or owner, and of no one else', () => {
    expect(asked(admin, revoke)).toEqual(['maybe_you']);
    expect(asked(owner, patch({ hasDashboardAccess: false }))).toEqual(['maybe_you', 'owner']);
    expect(asked(admin, patch({ level: 'member' }))).toEqual(['maybe_you']);
    expect(asked(admin, patch({ lastName: 'Berg' }))).toEqual([]);
    expect(asked(member, revoke)).toEqual([]);
  });
});

it('a list that is not complete does not tell who is the last admin', () => {
  const among = (users: User[]) => guardsOf({ users, complete: false, operatorUserId: null }, admin, revoke);
  expect(among([admin, member])).toEqual(['maybe_last_admin']);
  expect(among([admin, owner])).toEqual([]);
});

describe('a change', () => {
  it('that takes nothing of the kind needs no warning', () => {
    expect(guards(admin, patch({ lastName: 'Berg', canCreateReports: false }), { me: admin })).toEqual([]);
    expect(guards(member, patch({ level: 'admin' }), { me: member })).toEqual([]);
    expect(guards(admin, patch({ hasDashboardAccess: true, level: 'admin' }), { me: admin })).toEqual([]);
  });

  it('that takes away the own admin level is warned of', () => {
    expect(guards(admin, patch({ level: 'member' }), { me: admin })).toEqual(['own_admin']);
    expect(guards(admin, patch({ level: 'member' }), { me: owner })).toEqual([]);
  });

  it('that takes away the own dashboard access is warned of', () => {
    expect(guards(member, patch({ hasDashboardAccess: false }), { me: member })).toEqual(['own_access']);
    expect(guards(admin, patch({ level: 'member', hasDashboardAccess: false }), { me: admin })).toEqual([
      'own_access',
    ]);
  });

  it('that leaves no one to administer is warned of', () => {
    const users = [admin, member];
    expect(guards(admin, patch({ level: 'member' }), { users })).toEqual(['last_admin']);
    expect(guards(admin, patch({ hasDashboardAccess: false }), { users })).toEqual(['last_admin']);
  });

  it("that turns off an owner's dashboard access is warned of", () => {
    expect(guards(owner, patch({ hasDashboardAccess: false }))).toEqual(['owner']);
    expect(guards(owner, patch({ lastName: 'Berg' }))).toEqual([]);
  });
});
