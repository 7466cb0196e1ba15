/** Who changed since the list was last seen on this computer, as the end of a list tells it until it is dismissed. */
import type { Changes, PersonChange } from '../../../lib/api/generated/bindings';

export const NO_CHANGES: Changes = { since: null, people: [] };

/** By id, those who are still there to be shown. */
export function changesById(changes: Changes): Map<string, PersonChange> {
  return new Map(
    changes.people.filter(({ kind }) => kind !== 'gone').map((change) => [change.userId, change]),
  );
}
