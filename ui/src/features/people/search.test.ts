import { expect, it } from 'vitest';
import { person, sarah } from '../../lib/testing';
import { search } from './search';

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
const tatyana = person({
  userId: `usr_${'b'.repeat(32)}`,
  firstName: 'Татьяна',
  middleName: null,
  lastName: 'Иванова',
  suffix1: null,
  suffix2: null,
  email: 't.ivanova@hospital.example',
  clinicRole: 'Neurologist',
  npiNumber: null,
});
const soren = person({
  userId: `usr_${'c'.repeat(32)}`,
  firstName: 'Søren',
  lastName: 'Łukasz',
  email: 's@x.example',
});
const everybody = [sarah, miguel, tatyana, soren];

it.each([
  ['', everybody],
  ['   ', everybody],
  ['SARAH', [sarah]],
  ['marie johnson', [sarah]],
  ['johnson marie', [sarah]],
  ['rodriguez', [miguel]],
  ['angel', [miguel]],
  ['иванова', [tatyana]],
  ['soren lukasz', [soren]],
  ['t.ivanova@', [tatyana]],
  ['nuclear', [miguel]],
  ['1003000126', [miguel]],
  ['1234567890abcdef', [sarah]],
  ['sarah neurologist', []],
])('“%s” finds the right people', (query, expected) => {
  expect(search(everybody, query)).toEqual(expected);
});

it('keeps one person in sight whom the query no longer finds', () => {
  expect(search(everybody, 'rodriguez', sarah.userId)).toEqual([sarah, miguel]);
});
