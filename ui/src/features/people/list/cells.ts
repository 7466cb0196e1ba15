/** What stands in a cell of the table. */
import type { User } from '../../../lib/api/generated/bindings';
import { exactTime, shortDay, titled } from '../../../lib/format';
import { levelName } from '../../../lib/levels';
import { m } from '../../../lib/messages';
import type { ColumnId } from '../find/columns';
import { lastLoginShort } from '../lastLogin';
import type { SortKey } from '../find/sort';

/** The columns that say yes or no. */
export const FLAGS = {
  reports: 'canCreateReports',
  studies: 'canManageStudies',
  dashboard: 'hasDashboardAccess',
} as const satisfies Partial<Record<ColumnId, keyof User>>;

/** The columns by which people can be sorted. */
export const SORTED_BY: Partial<Record<ColumnId, SortKey>> = {
  name: 'name',
  role: 'role',
  login: 'login',
  created: 'created',
};

export function isFlag(id: ColumnId): id is keyof typeof FLAGS {
  return id in FLAGS;
}

/** Text of a cell, and more of it for a tooltip. */
export function cell(
  user: User,
  id: Exclude<ColumnId, 'name' | keyof typeof FLAGS>,
  now: Date,
): { text: string; title?: string | undefined } {
  switch (id) {
    case 'role':
      return { text: user.clinicRole, title: user.clinicRole };
    case 'level':
      return { text: titled(levelName(user.level)) };
    case 'login':
      return {
        text: lastLoginShort(user, now),
        title: user.lastLoginAt ? exactTime(user.lastLoginAt) : undefined,
      };
    case 'npi':
      return { text: user.npiNumber ?? m.person.none };
    case 'email':
      return { text: user.email, title: user.email };
    case 'phone':
      return { text: user.phoneNumber ?? m.person.none };
    case 'source':
      return { text: titled(user.invitedSource) };
    case 'created':
      return user.createdAt
        ? { text: shortDay(user.createdAt), title: exactTime(user.createdAt) }
        : { text: m.person.none };
  }
}
