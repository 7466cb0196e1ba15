/** The cases are shared: whatever else cleans these fields is held to them too. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import cases from '../../../../tests/wire/clean.json';
import { cleanEmail } from './email';
import { cleanName } from './name';
import { cleanNpi } from './npi';
import { cleanPhone, withoutExtension } from './phone';
import { cleanSearch } from './search';

const cleaners = { name: cleanName, email: cleanEmail, phone: cleanPhone, npi: cleanNpi };

describe.each(Object.entries(cleaners))('%s', (field, clean) => {
  it.each(cases[field as keyof typeof cleaners])('cleans $text', (sample) => {
    const { text, notes, trouble } = clean(sample.text);
    expect({ text, notes, trouble }).toEqual({
      text: sample.clean,
      notes: sample.notes,
      trouble: 'trouble' in sample ? sample.trouble : null,
    });
  });
});

it.each(cases.email)('finds the name before the address in $text', (sample) => {
  expect(cleanEmail(sample.text).name).toBe('name' in sample ? sample.name : null);
});

it.each(cases.search)('looks for what was meant by $text', ({ text, clean }) => {
  expect(cleanSearch(text)).toBe(clean);
});

it('leaves out an extension and nothing else', () => {
  expect(withoutExtension('555-010-0142 x204')).toBe('555-010-0142');
  expect(withoutExtension('(555) 010-0142, ext. 204.')).toBe('(555) 010-0142');
  expect(withoutExtension('+1 555 010 0142 - 22')).toBe('15550100142 22'.replace(' ', ''));
});

/** Text as it is pasted: letters and digits, what stands between them, and what no one sees. */
const pieces = fc.constantFrom(
  ...[
    'a',
    'José',
    '李',
    'x',
    'ext. ',
    'E',
    'tel:',
    'mailto:',
    'NPI ',
    'jane@hospital.example',
    '@',
    '1',
    '204',
    '555',
  ],
  ...[
    ' ',
    '\u00a0',
    '\n',
    '\t',
    '-',
    '\u2212',
    '\u2013',
    '(',
    ')',
    '.',
    ',',
    ';',
    '/',
    '+',
    '#',
    '"',
    "'",
    '’',
    '<',
    '>',
  ],
  ...[
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\u202e',
    '\u200d',
    '\u200c',
    '\ufe0f',
    '\u0000',
    '\ud800',
    '\udc00',
    '５',
    '\ufffd',
  ],
);
const pasted = fc.oneof(
  fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const digitsIn = (text: string) => text.normalize('NFKC').replace(/\D/gu, '');
const HIDDEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cc}\p{Cs}]/u;

describe.each(Object.entries(cleaners))('%s, whatever was pasted,', (_, clean) => {
  it('is clean after it was cleaned once', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const once = clean(text);
        const twice = clean(once.text);
        expect(twice.text).toBe(once.text);
        expect(twice.notes).toEqual([]);
        expect(twice.trouble).toEqual(once.trouble);
      }),
    );
  });

  it('has nothing left that is invisible, and no space at its ends', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const cleaned = clean(text).text;
        expect(cleaned).not.toMatch(HIDDEN);
        expect(cleaned).toBe(cleaned.trim());
      }),
    );
  });
});

it.each(['name', 'phone', 'npi'] as const)('leaves the very digits that were in a %s', (field) => {
  fc.assert(
    fc.property(pasted, (text) => {
      expect(digitsIn(cleaners[field](text).text)).toBe(digitsIn(text));
    }),
  );
});

it('takes an address out of a text as it stands there', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const { text: cleaned, notes } = cleanEmail(text);
      if (notes.includes('unwrapped')) expect(cleaned).toMatch(/^[^\s<>]+@[^\s<>]+$/u);
      else expect(digitsIn(cleaned)).toBe(digitsIn(text));
    }),
  );
});

it('joins the digits of a number only over decoration', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const joined = cleanPhone(text).text;
      if (/^\d+$/.test(joined)) expect(text).not.toMatch(/\d[^\d]*[\p{L},;/#][^\d]*\d/u);
    }),
  );
});
