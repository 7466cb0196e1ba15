import { expect, it } from 'vitest';
import { isValidNpi } from './npi';

it.each(['1234567893', '1003000126', '1245319599', '2234567891'])('%s can be right', (npi) => {
  expect(isValidNpi(npi)).toBe(true);
});

it.each(['', '1234567890', '123456789', '12345678933', '3234567899', '12345 7893', '１２３４５６７８９３'])(
  "“%s” can't be right",
  (npi) => {
    expect(isValidNpi(npi)).toBe(false);
  },
);
