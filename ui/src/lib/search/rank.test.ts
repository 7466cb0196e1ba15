import { expect, it } from 'vitest';
import { person, sarah } from '../testing/people';
import { queryOf, ranksOf } from './rank';
import { Roll } from './roll';

const miguel = person({
  userId: `usr_${'a'.repeat(32)}`,
  firstName: 'Miguel Ángel',
  middleName: null,
  lastName: 'Rodríguez-Santamaría',
  suffix1: 'DO',
  suffix2: null,
  email: 'miguel@hospital.example',
  clinicRole: 'Nuclear Medicine Physician',
  npiNumber: '1003000126',
});
const niamh = person({ firstName: 'Niamh', middleName: null, lastName: "O'Brien", email: 'n@h.example' });

const rank = (user: typeof sarah, text: string) => {
  const query = queryOf(text);
  return query && ranksOf(new Roll([user]), query, Int32Array.of(0))[0];
};

it.each([
  ['usr_1234567890abcdef1234567890abcdef', 0],
  ['  usr_1234567890ABCDEF1234567890abcdef \n', 0],
  ['DR.JOHNSON@hospital.example', 0],
  ['1234567893', 0],
  ['sarah m', 1],
  ['Johnson, Sarah', 1],
  ['joh', 1],
  ['sarah john', 2],
  ['marie', 2],
  ['radio', 3],
  ['sarah hospital', 3],
  ['ohnso', 4],
  ['7890abcdef', 4],
  ['@', 4],
  ['member', 0],
  ['memb', 3],
  ['5551234567', 0],
  ['1234567', 3],
  ['234567', 4],
  ['sarah neurologist', -1],
])('“%s” finds Sarah with rank %i', (text, expected) => {
  expect(rank(sarah, text)).toBe(expected);
});

it('leaves accents, case and the marks in names aside', () => {
  expect(rank(miguel, 'rodriguez santa')).toBe(1);
  expect(rank(miguel, 'rodríguez-SANTAMARÍA')).toBe(1);
  expect(rank(miguel, 'angel santamaria')).toBe(2);
  expect(rank(niamh, 'obrien')).toBeGreaterThan(0);
  expect(rank(niamh, "o'brien")).toBe(1);
});

it('takes every apostrophe and every hyphen alike, in the name and in the search', () => {
  const named = (firstName: string, lastName: string) =>
    person({ firstName, middleName: null, lastName, email: 'x@h.example' });
  const [straight, curly] = [named('Niamh', "O'Brien"), named('Niamh', 'O’Brien')];
  for (const text of ["o'brien", 'O’Brien', 'O‘Brien', 'oʼbrien', 'niamh o’b', 'o brien']) {
    expect(rank(straight, text)).toBeGreaterThan(0);
    expect(rank(curly, text)).toBe(rank(straight, text));
  }
  expect(rank(curly, 'obrien')).toBeGreaterThan(0);
  const [joined, spaced] = [named('Ann', 'Smith-Jones'), named('Ann', 'Smith Jones')];
  for (const text of ['smith-jones', 'smith jones', 'smith‐jones', 'smith–jones', 'smith-']) {
    expect(rank(joined, text)).toBe(1);
    expect(rank(spaced, text)).toBe(1);
  }
  expect(rank(spaced, 'smith-brown')).toBe(-1);
});

it('puts those who have a level before those whose role begins with its name', () => {
  const dana = person({ clinicRole: 'Administrative Director', level: 'owner' });
  const priya = person({ level: 'admin' });
  expect(['adm', 'admin'].map((text) => rank(priya, text))).toEqual([3, 0]);
  expect(['adm', 'admin', 'administrative'].map((text) => rank(dana, text))).toEqual([3, 3, 3]);
});

it('looks for nothing when nothing is asked', () => {
  expect(queryOf(' \n ')).toBeNull();
});
