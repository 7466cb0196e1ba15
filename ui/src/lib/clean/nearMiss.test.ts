import fc from 'fast-check';
import { expect, it } from 'vitest';
import { domainOf, domainsOf, nearMiss, slips } from './nearMiss';

const used = domainsOf([
  ...Array.from({ length: 9 }, (_, at) => `p${at}@hospital.example`),
  'a@clinic.example',
  'b@Imaging-North.example',
]);

it.each([
  ['hospitl.example', 'hospital.example'],
  ['hopsital.example', 'hospital.example'],
  ['hospital.exmaple', 'hospital.example'],
  ['clinic.exmaple', 'clinic.example'],
  ['imaging-nroth.example', 'imaging-north.example'],
  ['gmial.com', 'gmail.com'],
  ['gmail.con', 'gmail.com'],
  ['outlok.com', 'outlook.com'],
])('takes %s for a slip from %s', (typed, meant) => {
  expect(nearMiss(typed, used)).toBe(meant);
});

it.each(['hospital.example', 'gmail.com', 'ymail.com', 'mail.com', 'radiology.example', 'aon.com', 'x.org'])(
  'lets %s stand',
  (typed) => {
    expect(nearMiss(typed, used)).toBeNull();
  },
);

it('lets a domain stand that someone here uses, however near another it is', () => {
  expect(nearMiss('hospitl.example', domainsOf(['a@hospital.example', 'b@hospitl.example']))).toBeNull();
});

it('reads the domain of an address', () => {
  expect(domainOf('Jane@Hospital.Example')).toBe('hospital.example');
  expect(domainOf('jane')).toBeNull();
  expect(domainOf('jane@')).toBeNull();
});

it('counts slips alike from both sides, and none between equals', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(slips(one, other)).toBe(slips(other, one));
      expect(slips(one, other) === 0).toBe(one === other);
    }),
  );
  expect(slips('hospital', 'hopsital')).toBe(1);
});
