import { describe, expect, it } from 'vitest';
import { problemText, problemTexts, sorted } from './problems';

describe('problemTexts', () => {
  it('says each problem beside its field, in the order of the form', () => {
    const texts = problemTexts({ npiNumber: ['npi_length'], firstName: ['empty'], lastName: [] });
    expect(Object.entries(texts)).toEqual([
      ['firstName', ["This can't be empty."]],
      ['npiNumber', ['An NPI number has exactly 10 digits.']],
    ]);
  });

  it('says what to do, not what went wrong inside', () => {
    expect(problemText('npi_check_digit')).toBe("Check this number: the last digit doesn't match.");
  });
});

describe('sorted', () => {
  it('keeps texts apart that belong to no input', () => {
    expect(sorted({ npiNumber: ['Taken.'], email: ['Fixed.'], '': ['Odd.'], level: [] })).toEqual({
      texts: { npiNumber: ['Taken.'] },
      loose: ['Fixed.', 'Odd.'],
    });
  });
});
