/** What stands in a cell of the table. */
import type { User } from '../../../lib/api/generated/bindings';
import { exactTime, shortDay, titled } from '../../../lib/format';
import { levelName } from '../../../lib/levels';
import { m } from '../../../lib/messages';
import { shown } from '../../../lib/shown';
import { formatPhone } from '../../edit/digits';
import { emailOf, roleOf } from '../../edit/person';
import { sourceName } from '../../edit/values';
import type { ColumnId } from '../find/columns';
import { lastLoginShort } from '../lastLogin';

/** The columns that say yes or no. */
export const FLAGS = {
  reports: 'canCreateReports',
  studies: 'canManageStudies',
  dashboard: 'hasDashboardAccess',
} as const satisfies Partial<Record<ColumnId, keyof User>>;

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
      return whole(roleOf(user));
    case 'level':
      return whole(titled(levelName(user.level)));
    case 'login':
      return {
        text: lastLoginShort(user, now),
        title: (user.lastLoginAt && exactTime(user.lastLoginAt)) || lastLoginShort(user, now),
      };
    case 'npi':
      return whole(shown(user.npiNumber ?? m.person.none));
    case 'email':
      return whole(emailOf(user));
    case 'phone':
      return whole(user.phoneNumber ? shown(formatPhone(user.phoneNumber)) : m.person.none);
    case 'source':
      return whole(sourceName(user.invitedSource));
    case 'created':
      return user.createdAt
        ? { text: shortDay(user.createdAt), title: exactTime(user.createdAt) }
        : { text: m.edit.about.notKnown };
  }
}

/** What may be cut off can be read whole on hover. */
function whole(text: string) {
  return { text, title: text };
}
