import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../lib/search/filters';
import { person, sarah } from '../../lib/testing/people';
import { MOST_PEOPLE, offer, type PersonActionChoice, type Entry } from './entries';
import { looks, parts } from './further';

const renata = person({
  userId: 'usr_renata',
  firstName: 'Renata',
  middleName: null,
  lastName: 'Ito',
  email: 'r@x.example',
});
const actions = [
  { thing: 'refresh', words: 'Refresh the list' },
  { thing: 'replace_key', words: 'Replace key…' },
  { thing: 'settings', words: 'Settings…' },
] as const;
const south = { id: 'c2', name: 'Southside', origin: '', kept: 'keychain', colour: 'blue' } as const;
const clinics = [{ thing: south, words: 'Switch to Southside' }];

const choice = { users: [sarah, renata], actions, clinics };
const idsOf = (text: string) =>
  offer(text, choice).groups.flatMap(({ entries }) => entries.map(({ id }: Entry) => id));

it('offers every action and clinic before anything is typed, and nobody yet', () => {
  expect(idsOf(' ')).toEqual(['action-refresh', 'action-replace_key', 'action-settings', 'clinic-c2']);
});

it('finds people, actions and clinics by their words', () => {
  expect(idsOf('john')).toEqual([`person-${sarah.userId}`]);
  expect(idsOf('sett')).toEqual(['action-settings']);
  expect(idsOf('south')).toEqual(['clinic-c2']);
  expect(idsOf('key rep')).toEqual(['action-replace_key']);
  expect(idsOf('zebra')).toEqual([]);
});

it('puts what fits best first, and people before others that fit as well', () => {
  expect(idsOf('re')[0]).toBe('person-usr_renata');
  expect(idsOf('replace')[0]).toBe('action-replace_key');
  expect(offer('s', choice).groups.map(({ kind }) => kind)[0]).toBe('person');
});

describe('looks at the list and parts of the settings', () => {
  const further = [...looks([]), ...parts()];
  const found = (text: string) =>
    offer(text, { ...choice, further }).groups.flatMap(({ entries }) => entries.map(({ id }) => id));

  it('are too many to stand there before anything is typed', () => {
    expect(found('')).toEqual(idsOf(''));
  });

  it('are found by their words, each among its like', () => {
    expect(found('name z to a')).toEqual(['sort-name-down']);
    expect(found('admins')).toEqual(['filter-1']);
    expect(offer('sett', { ...choice, further }).groups.map(({ kind }) => kind)).toEqual(['action', 'part']);
  });

  it('have ids that a page can point to', () => {
    const own = looks([{ name: 'Our own nurses', filters: NO_FILTERS }]);
    const ids = [...own, ...parts()].map(({ id }) => id);
    expect(ids.filter((id) => /\s/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('finds the person of a pasted id', () => {
  expect(idsOf(sarah.userId)).toEqual([`person-${sarah.userId}`]);
});

it('finds a name whatever its apostrophe', () => {
  const obrien = person({ userId: 'usr_o', firstName: 'Niamh', lastName: "O'Brien" });
  const { groups } = offer('o’brien', { users: [sarah, obrien], actions: [], clinics: [] });
  expect(groups[0]?.entries.map(({ id }) => id)).toEqual(['person-usr_o']);
});

describe('what can be done about a person', () => {
  const personActions: PersonActionChoice = {
    all: [
      { thing: 'revoke', words: 'Revoke access: …' },
      { thing: 'restore', words: 'Restore access: …' },
      { thing: 'offboard', words: 'Someone left: …' },
    ],
    of: ({ userId }) => (userId === renata.userId ? ['restore'] : ['revoke', 'offboard']),
  };
  const offered = (text: string) =>
    offer(text, { users: [sarah, renata], actions: [], clinics: [], personActions }).groups.flatMap(
      ({ entries }) => entries.map(({ id }) => id),
    );

  it('is offered for whoever fits best, below the people', () => {
    expect(offered('sarah')).toEqual([
      `person-${sarah.userId}`,
      `revoke-${sarah.userId}`,
      `offboard-${sarah.userId}`,
    ]);
    expect(offered('renata')).toEqual(['person-usr_renata', 'restore-usr_renata']);
  });

  it('is found by the action and the name together', () => {
    expect(offered('revoke sarah')).toEqual([`revoke-${sarah.userId}`]);
    expect(offered('ito rest')).toEqual(['restore-usr_renata']);
    expect(offered('revoke renata')).toEqual([]);
    expect(offered('revoke')).toEqual([]);
  });

  it('is not offered where nobody would do it', () => {
    expect(idsOf('john')).toEqual([`person-${sarah.userId}`]);
  });
});

it('says how many more there are than it shows', () => {
  const users = Array.from({ length: MOST_PEOPLE + 7 }, (_, index) => ({ ...sarah, userId: `usr_${index}` }));
  const { groups, more } = offer('sarah', { users, actions: [], clinics: [] });
  expect(groups[0]?.entries).toHaveLength(MOST_PEOPLE);
  expect(more).toBe(7);
});
