/**
 * The only file that speaks to Tauri. Every rejection leaves here as a `CommandError`: Tauri itself rejects with a
 * plain string when arguments or permissions are wrong.
 */
import { Channel, invoke } from '@tauri-apps/api/core';
import { failure } from './failure';
import type { CommandError, Commands } from './generated/bindings';

type Name = keyof Commands;
type Args<K extends Name> = Commands[K]['args'];
type Result<K extends Name> = Commands[K]['result'];
type Event<K extends Name> = Commands[K]['events'];

/** How long the next event may take after the result, in milliseconds, before what is missing counts as lost. */
const LAST_EVENTS = 10_000;

/** Names of the commands that send events before their result. */
export type Streaming = { [K in Name]: [Event<K>] extends [never] ? never : K }[Name];

export async function call<K extends Name>(name: K, args: Args<K>): Promise<Result<K>> {
  try {
    return await invoke<Result<K>>(name, { args });
  } catch (rejection) {
    throw toCommandError(rejection);
  }
}

/**
 * Like `call`, with the events that belong to it. Tauri fetches large events one by one, so that the last can arrive
 * after the result: `complete` tells, after each event, whether all that the result speaks of have come. If some do not
 * come at all, that is an error, never a shorter answer.
 */
export async function stream<K extends Streaming>(
  name: K,
  args: Args<K>,
  onEvent: (event: Event<K>) => void,
  complete: (result: Result<K>) => boolean = () => true,
): Promise<Result<K>> {
  let afterEvent: () => void = () => undefined;
  let over = false;
  const events = new Channel<Event<K>>((event) => {
    // Whoever was told that something is missing must not see it come after all.
    if (over) return;
    onEvent(event);
    afterEvent();
  });
  try {
    const result = await invoke<Result<K>>(name, { args, events });
    await new Promise<void>((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      afterEvent = () => {
        clearTimeout(timer);
        if (complete(result)) resolve();
        else timer = setTimeout(() => reject(failure('part_missing')), LAST_EVENTS);
      };
      afterEvent();
    });
    return result;
  } catch (rejection) {
    over = true;
    throw toCommandError(rejection);
  }
}

/** What was thrown, as a `CommandError`; anything that is none becomes `internal`. */
export function toCommandError(thrown: unknown): CommandError {
  if (isCommandError(thrown)) return thrown;
  return failure('internal');
}

function isCommandError(value: unknown): value is CommandError {
  if (typeof value !== 'object' || value === null) return false;
  const candidate = value as Record<string, unknown>;
  return (
    typeof candidate['code'] === 'string' &&
    typeof candidate['fields'] === 'object' &&
    candidate['fields'] !== null
  );
}
