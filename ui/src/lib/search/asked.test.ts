import fc from 'fast-check';
import { expect, it } from 'vitest';
import { person, sarah } from '../testing/people';
import { soughtIn } from './asked';
import { find } from './find';

const kai = person({
  userId: 'usr_kai',
  firstName: 'Kai',
  middleName: null,
  lastName: 'Lindqvist',
  email: 'kai@hospital.example',
  npiNumber: null,
  phoneNumber: null,
});
const called = { ...sarah, phoneNumber: '5550100101' };
const people = [kai, called];

it.each([
  'Sarah Johnson <dr.johnson@hospital.example>',
  '"Johnson, Sarah" <dr.johnson@hospital.example>',
  '"Johnson, Sarah"',
  '“Sarah Johnson”',
  'mailto:dr.johnson@hospital.example',
  'mailto:dr.johnson@hospital.example?subject=Hello',
  'dr.johnson@hospital.example;',
  '<dr.johnson@hospital.example>',
  '\u200Bdr.johnson@hospital.example\uFEFF',
  'Sarah\u00A0Johnson',
  'Sarah\tJohnson',
  ' Sarah Johnson.',
  // Her address at another place: then her name finds her.
  'Sarah Johnson <sarah@elsewhere.example>',
  '(555) 010-0101',
  '555.010.0101',
  '555\u2011010\u20110101',
  '+1 555 010 0101',
  '1-555-010-0101',
  'tel:+15550100101',
  '(555) 010-0101 x204',
  '010-0101',
  '0101',
  'NPI: 1234567893',
  '1234 567 893',
  '１２３４５６７８９３',
])('%j finds Sarah', (text) => {
  expect(find(people, text, [])).toEqual([called]);
});

it.each(['(', '+', '(5', '(55', '(555', '(555)', '(555) ', '(555) 0', '(555) 010-'])(
  'does not lose a number while it is typed: %j',
  (text) => {
    expect(find(people, text, [])).toContain(called);
  },
);

it('leaves what is typed as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zé]{1,8}( [a-z']{1,8}){0,2}$/), (text) => {
      expect(soughtIn(text)).toEqual([text]);
    }),
  );
});
