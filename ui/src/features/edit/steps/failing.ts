import type { CommandError } from '../../../lib/api/generated/bindings';

/** Something whose last attempt may have failed. */
export type Failing = {
  readonly error: CommandError | null;
  /** The server's words that belong to no input. */
  readonly loose?: readonly string[];
  /** Asks for another key. */
  replaceKey(): void;
};
