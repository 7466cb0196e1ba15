/** What stands in a cell of the table. */
import type { User } from '../../../lib/api/generated/bindings';
import { exactTime, shortDay, titled } from '../../../lib/format';
import { levelName } from '../../../lib/levels';
import { m } from '../../../lib/messages';
import { lastLoginShort } from '../../../lib/person/lastLogin';
import { emailOf, roleOf } from '../../../lib/person/person';
import { formatPhone } from '../../../lib/person/phone';
import { sourceName } from '../../../lib/person/values';
import { shown } from '../../../lib/shown';
import type { ColumnId } from '../view/columns';

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
