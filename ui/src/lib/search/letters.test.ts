import { expect, it } from 'vitest';
import { person, sarah } from '../testing/people';
import { queryOf, ranksOf, type Query } from './rank';
import { Roll } from './roll';

const miguel = person({
  firstName: 'Miguel Ángel',
  middleName: null,
  lastName: 'Rodríguez-Santamaría',
  suffix1: null,
  suffix2: null,
  email: 'miguel@hospital.example',
  clinicRole: 'Nuclear Medicine Physician',
  npiNumber: null,
});
const nameless = person({ firstName: '', middleName: null, lastName: '', email: 'x@y.example' });
const people = [sarah, miguel, nameless];
const letters = Array.from({ length: 26 }, (_, letter) => String.fromCharCode('a'.charCodeAt(0) + letter));

it.each([...letters, '7', '@', 'ł', 'É'])(
  'finds “%s” as it is found without what was worked out',
  (letter) => {
    const query = queryOf(letter) as Query;
    const roll = new Roll(people);
    const anew = ranksOf(roll, query, roll.everybody);
    roll.prepare();
    expect(ranksOf(roll, query, roll.everybody)).toEqual(anew);
    const some = Int32Array.of(0, 2);
    expect(ranksOf(roll, query, some)).toEqual(Int8Array.from(some, (place) => anew[place] as number));
  },
);

it('tells the first letter of a name from that of another word', () => {
  const roll = new Roll([sarah]);
  roll.prepare();
  const rank = (letter: string) => roll.letters?.ranks(letter, roll.everybody)?.[0];
  expect(['s', 'j', 'm', 'r', 'o', 'z'].map(rank)).toEqual([1, 1, 2, 3, 4, -1]);
  expect(rank('sa')).toBeUndefined();
  expect(rank('7')).toBeUndefined();
});
