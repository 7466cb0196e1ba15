import { expect, it } from 'vitest';
import { person } from '../testing/people';
import { queryOf, ranksOf, type Query } from './rank';
import { Roll, rollOf } from './roll';

const named = (number: number, firstName: string, lastName: string) =>
  person({
    userId: `usr_${String(number).padStart(32, '0')}`,
    firstName,
    middleName: null,
    lastName,
    suffix1: null,
    suffix2: null,
    npiNumber: null,
    email: `person${number}@h.example`,
  });

const everybody = [
  named(1, 'Ann', 'Lee'),
  named(2, 'Zoë', 'Łukasz'),
  named(3, '李', '小龙'),
  named(4, 'Lee', 'Ann'),
  named(5, 'Ray', 'Joannou'),
];

const all = everybody.map((_, place) => place);
const ranks = (roll: Roll, text: string, places: readonly number[]) => [
  ...ranksOf(roll, queryOf(text) as Query, Int32Array.from(places)),
];

it.each(['a', 'ann', 'lee ann', 'ann lee', 'zoe', '小', 'jo', 'person4@h.example', 'example usr', 'x'])(
  '“%s” finds each among many as it does each alone',
  (text) => {
    const alone = everybody.map((user) => ranks(new Roll([user]), text, [0])[0]);
    const roll = new Roll(everybody);
    expect(ranks(roll, text, all)).toEqual(alone);
    const some = [0, 3, 4];
    expect(ranks(roll, text, some)).toEqual(some.map((place) => alone[place]));
  },
);

it('takes no end of one thing and beginning of the next for a name', () => {
  expect(ranks(new Roll(everybody), 'ann lee lee', [0])).toEqual([2]);
  // The id of one is all of it; a longer one begins with it.
  const longer = person({ userId: `${everybody[0]?.userId}9` });
  expect(ranks(new Roll([longer]), everybody[0]?.userId ?? '', [0])).toEqual([3]);
});

it('is made once for a list', () => {
  expect(rollOf(everybody)).toBe(rollOf(everybody));
  expect(rollOf([...everybody])).not.toBe(rollOf(everybody));
});

it('tells how far into the text of each it stands', () => {
  const roll = new Roll(everybody);
  expect([...roll.offsets('lee', roll.everybody)]).toEqual([5, -1, -1, 1, -1]);
  expect([...roll.offsets('lee', Int32Array.of(1, 3))]).toEqual([-1, 1]);
  expect([...roll.offsets('nobody', roll.everybody)]).toEqual([-1, -1, -1, -1, -1]);
});
