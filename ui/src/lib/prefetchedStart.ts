/** The start of the app, asked for before its screens are even read: the answer is there by the time they are. */
import { call } from './api/call';
import type { AppStart } from './api/generated/bindings';

let prefetched: Promise<AppStart> | null = null;

export function prefetchStart(): void {
  prefetched = call('app_start', {});
  // Whoever takes it hears of a failure.
  prefetched.catch(() => undefined);
}

/** What was asked for, once; whoever asks later starts anew. */
export function takeStart(): Promise<AppStart> {
  const answer = prefetched ?? call('app_start', {});
  prefetched = null;
  return answer;
}
