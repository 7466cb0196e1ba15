/** Words that differ between the systems. */
import type { Platform } from './api/generated/bindings';
import { m } from './messages';

/** Where the key is kept, as the system calls it. */
export function keychainName(platform: Platform): string {
  return m.clinic.keychains[platform];
}
