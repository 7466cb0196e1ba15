import type { CommandError } from '../../../lib/api/generated/bindings';

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
