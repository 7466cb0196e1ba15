import type { Applied, CommandError, Field, Problems, UserPatch } from '../api/generated/bindings';
import type { Person } from '../person/person';

export type Outcome<P> =
  /** `noted` is false if it was made, but could not be recorded on this computer. */
  | { outcome: 'saved'; person: P; noted?: boolean }
  | { outcome: 'conflict'; theirs: P; fields: readonly Field[] };

/** Where a change goes: to a person, or to an invitation that is still open. */
export type Target<P extends Person> = {
  /** What is wrong with the change, judged without the server. */
  judge(base: P, patch: UserPatch): Promise<Problems>;
  save(base: P, patch: UserPatch): Promise<Outcome<P>>;
  /** Checks what became of a change of which no clear answer came. */
  check(base: P, patch: UserPatch): Promise<{ applied: Applied; person: P }>;
  /** Whether an error says that nothing can be changed anymore. */
  isOver(error: CommandError): boolean;
};
