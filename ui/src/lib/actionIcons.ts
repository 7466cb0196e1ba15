/** A picture for each action, beside its words. */
import TextLarger from '@lucide/svelte/icons/a-arrow-up';
import TextSmaller from '@lucide/svelte/icons/a-arrow-down';
import Building from '@lucide/svelte/icons/building';
import CaseSensitive from '@lucide/svelte/icons/case-sensitive';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import Command from '@lucide/svelte/icons/command';
import Download from '@lucide/svelte/icons/download';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Info from '@lucide/svelte/icons/info';
import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import Keyboard from '@lucide/svelte/icons/keyboard';
import KeyRound from '@lucide/svelte/icons/key-round';
import LogOut from '@lucide/svelte/icons/log-out';
import MailPlus from '@lucide/svelte/icons/mail-plus';
import Mails from '@lucide/svelte/icons/mails';
import Palette from '@lucide/svelte/icons/palette';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Search from '@lucide/svelte/icons/search';
import Scale from '@lucide/svelte/icons/scale';
import Settings from '@lucide/svelte/icons/settings';
import Table from '@lucide/svelte/icons/table-2';
import Trash from '@lucide/svelte/icons/trash-2';
import UserPen from '@lucide/svelte/icons/user-pen';
import UserX from '@lucide/svelte/icons/user-x';
import Users from '@lucide/svelte/icons/users';
import type { Action } from './actions';

export const icons: Record<Action['name'], typeof Search> = {
  find: Search,
  refresh: RefreshCw,
  invite: MailPlus,
  offboard: DoorOpen,
  people: Users,
  invitations: Mails,
  cards: LayoutGrid,
  table: Table,
  revoked: UserX,
  add_clinic: Building,
  change_clinic: Palette,
  operator: UserPen,
  replace_key: KeyRound,
  disconnect: LogOut,
  forget_clinic: Trash,
  palette: Command,
  settings: Settings,
  text_larger: TextLarger,
  text_smaller: TextSmaller,
  text_usual: CaseSensitive,
  shortcuts: Keyboard,
  levels: CircleQuestionMark,
  updates: Download,
  about: Info,
  licences: Scale,
};
