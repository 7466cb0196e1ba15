/** Filters with a name: those that are given, then one's own. */
import { m } from '../messages';
import type { Filters } from './filters';
import { GIVEN, type GivenName, type Named } from './saved';

export type Chip = Named & { id: string };

const given = Object.keys(GIVEN) as GivenName[];

export function chipsOf(own: readonly Named[]): Chip[] {
  return [
    ...given.map((id) => ({
      id: `given ${id}`,
      name: m.find.saved.given[id],
      filters: GIVEN[id] as Filters,
    })),
    ...own.map((one) => ({ id: `own ${one.name}`, ...one })),
  ];
}
