/** The looks at the list and the parts of the settings, each in the words by which the palette finds it. */
import { m } from '../../lib/messages';
import { chipsOf } from '../../lib/search/chips';
import type { Named } from '../../lib/search/saved';
import { SORTS } from '../../lib/search/sort';
import { sortWords } from '../../lib/search/words';
import { PARTS } from '../../lib/settingsParts';
import type { Further } from './entries';

/** The saved filters, given and own, and every order. */
export function looks(own: readonly Named[]): Further[] {
  const filters = chipsOf(own).map(({ name, filters }, index) => ({
    id: `filter-${index}`,
    look: { filters },
    words: m.actions.palette.filter({ name }),
  }));
  const sorts = SORTS.map((sort) => ({
    id: `sort-${sort.by}-${sort.down ? 'down' : 'up'}`,
    look: { sort },
    words: m.actions.palette.sort({ by: sortWords(sort) }),
  }));
  return [...filters, ...sorts].map((look) => ({ kind: 'look', ...look }));
}

export function parts(): Further[] {
  return PARTS.map(({ name }) => ({
    kind: 'part',
    id: `part-${name}`,
    part: name,
    words: m.actions.palette.part({ name: m.settings.parts[name] }),
  }));
}
