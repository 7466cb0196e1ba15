/** The parts of the settings, in the order of their list, each with its picture. */
import Building from '@lucide/svelte/icons/building';
import LifeBuoy from '@lucide/svelte/icons/life-buoy';
import MailPlus from '@lucide/svelte/icons/mail-plus';
import Sun from '@lucide/svelte/icons/sun';
import UserRound from '@lucide/svelte/icons/user-round';
import type { SettingsPart } from './state/overlay.svelte';

export const PARTS: readonly { name: SettingsPart; Icon: typeof Sun }[] = [
  { name: 'general', Icon: UserRound },
  { name: 'look', Icon: Sun },
  { name: 'presets', Icon: MailPlus },
  { name: 'clinics', Icon: Building },
  { name: 'support', Icon: LifeBuoy },
];
