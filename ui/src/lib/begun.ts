/** The start of the app, begun before its screens are even read: the answer is there by the time they are. */
import { call } from './api/call';
import type { AppStart } from './api/generated/bindings';

let begun: Promise<AppStart> | null = null;

export function begin(): void {
  begun = call('app_start', {});
  // Whoever takes it hears of a failure.
  begun.catch(() => undefined);
}

/** What was begun, once; whoever asks later starts anew. */
export function start(): Promise<AppStart> {
  const answer = begun ?? call('app_start', {});
  begun = null;
  return answer;
}
