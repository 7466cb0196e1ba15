/** Who changed since the list was last seen on this computer, as the end of a list tells it. */
import type { Changes, PersonChange } from '../../../lib/api/generated/bindings';

export const NO_CHANGES: Changes = { since: null, people: [] };

/** By id, those who are still there to be shown. */
export function changesById(changes: Changes): Map<string, PersonChange> {
  return new Map(
    changes.people.filter(({ kind }) => kind !== 'gone').map((change) => [change.userId, change]),
  );
}

/**
 * What came before and what came now, as one: nobody is forgotten because the list was refreshed in between. Who was gone
 * and is there again was only passed over by a list that moved while it was read: that is no news.
 */
export function together(before: Changes, now: Changes): Changes {
  if (before.people.length === 0) return now;
  const people = new Map(before.people.map((change) => [change.userId, change]));
  for (const change of now.people) {
    const isBack = change.kind === 'added' && people.get(change.userId)?.kind === 'gone';
    if (isBack) people.delete(change.userId);
    else people.set(change.userId, change);
  }
  return { since: before.since, people: [...people.values()] };
}
