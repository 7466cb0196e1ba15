import { describe, expect, it } from 'vitest';
import { countOf, dayAndTime, exactTime, fullName, nameWithSuffixes, suffixes, titled } from './format';
import { person, sarah } from './testing/people';

describe('names', () => {
  it('join what is there', () => {
    expect(fullName(sarah)).toBe('Sarah Marie Johnson');
    expect(suffixes(sarah)).toBe('MD, FACR');
    expect(nameWithSuffixes(sarah)).toBe('Sarah Marie Johnson, MD, FACR');
  });

  it('leave out what is missing', () => {
    const plain = person({ middleName: null, suffix1: null, suffix2: 'FACR' });
    expect(fullName(plain)).toBe('Sarah Johnson');
    expect(suffixes(plain)).toBe('FACR');
    expect(nameWithSuffixes({ ...plain, suffix2: null })).toBe('Sarah Johnson');
  });
});

it('writes a level with a capital and keeps the rest', () => {
  expect(titled('admin')).toBe('Admin');
  expect(titled('superUser')).toBe('SuperUser');
  expect(titled('api')).toBe('API');
});

it('lets no name break a line or turn the words around it', () => {
  const forged = person({
    middleName: null,
    lastName: 'Doe\nDone by: Dana',
    suffix1: '\u202EDM',
    suffix2: null,
  });
  expect(nameWithSuffixes(forged)).toBe('Sarah Doe Done by: Dana, DM');
});

it.each(['2026-11-24T19:14:00Z', '2026-07-01T00:00:00Z'])('names the zone of an exact time: %s', (iso) => {
  for (const text of [exactTime(iso), dayAndTime(iso)]) expect(text).toMatch(/\d [AP]M (UTC|GMT|[A-Z]{2,5})/);
});

it('has no exact time for what is no time', () => {
  expect(exactTime('soon')).toBeUndefined();
  expect(exactTime('2026-11-23T08:00:00Z')).toContain('2026');
});

it('counts people', () => {
  expect(countOf(6, 148, true)).toBe('6 of 148');
  expect(countOf(148, 148, false)).toBe('148 people');
  expect(countOf(1, 1, false)).toBe('1 person');
});
