/** The looks at the list and the parts of the settings, each in the words by which the palette finds it. */
import { m } from '../../lib/messages';
import type { Filters } from '../people/find/filters';
import { GIVEN, type GivenName, type Named } from '../people/find/saved';
import { SORT_KEYS } from '../people/find/sort';
import { PARTS } from '../settings/parts';
import type { Further } from './entries';

/** The saved filters, given and own, and every order. */
export function looks(own: readonly Named[]): Further[] {
  const given = (Object.keys(GIVEN) as GivenName[]).map((name) => ({
    name: m.find.saved.given[name],
    filters: GIVEN[name] as Filters,
  }));
  const filters = [...given, ...own].map(({ name, filters }, index) => ({
    id: `filter-${index}`,
    look: { filters },
    words: m.acts.palette.filter({ name }),
  }));
  const sorts = SORT_KEYS.flatMap((by) =>
    [false, true].map((down) => ({
      id: `sort-${by}-${down ? 'down' : 'up'}`,
      look: { sort: { by, down } },
      words: m.acts.palette.sort({ by: (down ? m.find.sort.reverse : m.find.sort.first)[by] }),
    })),
  );
  return [...filters, ...sorts].map((look) => ({ kind: 'look', ...look }));
}

export function parts(): Further[] {
  return PARTS.map(({ name }) => ({
    kind: 'part',
    id: `part-${name}`,
    part: name,
    words: m.acts.palette.part({ name: m.settings.parts[name] }),
  }));
}
