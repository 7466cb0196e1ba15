/** What the palette offers for a search: people, actions on one of them, actions and whatever else, the best of each first. */
import type { Action } from '../../lib/actions';
import type { Clinic, User } from '../../lib/api/generated/bindings';
import type { Filters } from '../../lib/search/filters';
import { found } from '../../lib/search/find';
import { folded, nameWords } from '../../lib/search/folded';
import { queryOf, RANKS } from '../../lib/search/rank';
import type { Sort } from '../../lib/search/sort';
import type { SettingsPart } from '../../lib/state/overlay.svelte';

/** What can be done about one person. `again`: whether their access was revoked is unknown. */
export type PersonAction = 'revoke' | 'again' | 'restore' | 'offboard';

/** How the list of people can be looked at. */
export type Look = { filters: Filters } | { sort: Sort };

export type Named<Thing> = { thing: Thing; words: string };

export type Entry =
  | { kind: 'person'; id: string; user: User }
  | { kind: 'person_action'; id: string; action: PersonAction; user: User }
  | { kind: 'action'; id: string; name: Action['name'] }
  | { kind: 'look'; id: string; look: Look; words: string }
  | { kind: 'part'; id: string; part: SettingsPart; words: string }
  | { kind: 'clinic'; id: string; clinic: Clinic };

export type Kind = Entry['kind'];

export type Group = { kind: Kind; entries: Entry[] };

export type Offer = {
  groups: Group[];
  /** How many more people match. */
  more: number;
};

type Choice = {
  users: readonly User[];
  actions: readonly Named<Action['name']>[];
  clinics: readonly Named<Clinic>[];
  /** Looks at the list and parts of the settings: too many to stand there before anything is typed. */
  further?: readonly Further[];
  /** Left out if nothing can be done about a person. */
  personActions?: PersonActionChoice | undefined;
};

/** What is found by its own words alone. */
export type Further = Extract<Entry, { words: string }>;

export type PersonActionChoice = {
  all: readonly Named<PersonAction>[];
  of: (user: User) => readonly PersonAction[];
};

/** As many people as someone would look through. */
export const MOST_PEOPLE = 50;

/** Without a search the actions and clinics stand there; the rest comes with the first letter. */
export function offer(text: string, { users, actions, clinics, further = [], personActions }: Choice): Offer {
  const people = bestPeople(users, text);
  const on = bestPersonActions(users, people.found[0], text, personActions);
  const furtherOf = (kind: Further['kind']) =>
    text.trim() === '' ? [] : further.filter((one) => one.kind === kind).map(named);
  const groups = [
    { kind: 'person' as const, rank: people.rank, entries: people.found.map(personEntry) },
    { kind: 'person_action' as const, rank: people.rank, entries: on },
    { kind: 'action' as const, ...best(actions, text, actionEntry) },
    { kind: 'look' as const, ...best(furtherOf('look'), text, itself) },
    { kind: 'part' as const, ...best(furtherOf('part'), text, itself) },
    { kind: 'clinic' as const, ...best(clinics, text, clinicEntry) },
  ]
    .filter(({ entries }) => entries.length > 0)
    // Equals stay in this order: people are what is looked for most.
    .sort((one, other) => one.rank - other.rank)
    .map(({ kind, entries }) => ({ kind, entries }));
  return { groups, more: people.more };
}

function bestPeople(users: readonly User[], text: string) {
  const query = queryOf(text);
  if (!query) return { found: [], more: 0, rank: RANKS };
  const { ranked, best } = found(users, query, [], null);
  return {
    found: ranked.slice(0, MOST_PEOPLE),
    more: Math.max(0, ranked.length - MOST_PEOPLE),
    rank: best,
  };
}

/** About the person who matches best. If the action is typed along with the name, that action alone. */
function bestPersonActions(
  users: readonly User[],
  found: User | undefined,
  text: string,
  personActions?: PersonActionChoice,
): Entry[] {
  if (!personActions) return [];
  if (found) return personActions.of(found).map((action) => personActionEntry(action, found));
  const wanted = nameWords(folded(text));
  return personActions.all.flatMap(({ thing: action, words }) => {
    const ofAction = nameWords(folded(words));
    const name = wanted.filter((word) => !ofAction.some((one) => one.startsWith(word)));
    if (name.length === wanted.length) return [];
    const [user] = bestPeople(users, name.join(' ')).found;
    return user && personActions.of(user).includes(action) ? [personActionEntry(action, user)] : [];
  });
}

function best<Thing>(named: readonly Named<Thing>[], text: string, entry: (thing: Thing) => Entry) {
  const wanted = nameWords(folded(text).trim());
  const ranked = named
    .map(({ thing, words }) => ({ thing, rank: rankOfWords(nameWords(folded(words)), wanted) }))
    .filter(({ rank }) => rank < RANKS)
    .sort((one, other) => one.rank - other.rank);
  return { rank: ranked[0]?.rank ?? RANKS, entries: ranked.map(({ thing }) => entry(thing)) };
}

/** On the same scale as people: the words begin so; some words do; inside; not at all. */
function rankOfWords(words: readonly string[], wanted: readonly string[]): number {
  if (` ${words.join(' ')}`.startsWith(` ${wanted.join(' ')}`)) return 1;
  if (wanted.every((part) => words.some((word) => word.startsWith(part)))) return 2;
  return wanted.every((part) => words.some((word) => word.includes(part))) ? 4 : RANKS;
}

const personEntry = (user: User): Entry => ({ kind: 'person', id: `person-${user.userId}`, user });
const personActionEntry = (action: PersonAction, user: User): Entry => ({
  kind: 'person_action',
  id: `${action}-${user.userId}`,
  action,
  user,
});
const actionEntry = (name: Action['name']): Entry => ({ kind: 'action', id: `action-${name}`, name });
const named = (entry: Further): Named<Further> => ({ thing: entry, words: entry.words });
const itself = (entry: Further): Entry => entry;
const clinicEntry = (clinic: Clinic): Entry => ({ kind: 'clinic', id: `clinic-${clinic.id}`, clinic });
