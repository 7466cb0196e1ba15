/** A picture for what the palette alone offers, beside its words. */
import ArrowUpDown from '@lucide/svelte/icons/arrow-up-down';
import DoorOpen from '@lucide/svelte/icons/door-open';
import ListFilter from '@lucide/svelte/icons/list-filter';
import Search from '@lucide/svelte/icons/search';
import Settings from '@lucide/svelte/icons/settings';
import UserCheck from '@lucide/svelte/icons/user-check';
import UserX from '@lucide/svelte/icons/user-x';
import { PARTS } from '../../lib/settingsParts';
import type { PersonAction, Further } from './entries';

export const personActionIcons: Record<PersonAction, typeof Search> = {
  revoke: UserX,
  again: UserX,
  restore: UserCheck,
  offboard: DoorOpen,
};

/** A filter, an order, or the part of the settings as the settings show it. */
export function furtherIcon(entry: Further): typeof Search {
  if (entry.kind === 'look') return 'sort' in entry.look ? ArrowUpDown : ListFilter;
  return PARTS.find(({ name }) => name === entry.part)?.Icon ?? Settings;
}
