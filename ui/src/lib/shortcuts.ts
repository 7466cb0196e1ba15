/**
 * The keys of the native menu's items. The menu normally takes them before the page; where it does not, the page
 * acts, and above all the webview never reloads under a draft.
 */
import type { MenuAction } from './api/generated/bindings';

const keys: Record<string, MenuAction> = { f: 'find', r: 'refresh', ',': 'settings' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The action that a key stands for, if any. */
export function actionOf(event: Pressed): MenuAction | undefined {
  if (event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return undefined;
  return keys[event.key.toLowerCase()];
}
