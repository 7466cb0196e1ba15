/** Words that differ between the systems. */
import type { Platform } from './api/generated/bindings';

const keychains: Record<Platform, string> = {
  macos: 'your Keychain',
  windows: 'Windows Credential Manager',
  linux: 'your keyring',
};

/** Where the key is kept, as the system calls it. */
export function keychainName(platform: Platform): string {
  return keychains[platform];
}

/** "⌘F" or "Ctrl F". */
export function shortcut(platform: Platform, letter: string): string {
  return platform === 'macos' ? `⌘${letter}` : `Ctrl ${letter}`;
}
