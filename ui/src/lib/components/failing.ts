import type { CommandError } from '../api/generated/bindings';
import { m } from '../messages';

/** Something whose last attempt may have failed. */
export type Failing = {
  readonly error: CommandError | null;
  /** The server's words that belong to no input. */
  readonly loose?: readonly string[];
  /** The server asked to wait, and it is not time yet: whoever tries again before is only refused again. */
  waiting: boolean;
  /** Asks for another key. */
  replaceKey(): void;
};

/** The advice where nothing is sent again: it tells to check again, as the button does. */
export function toCheck(advice: string): string {
  const { first, then, wait } = m.edit.outcome.toCheck;
  return [first, then, wait].reduce((text, { from, to }) => text.replaceAll(from, to), advice);
}
