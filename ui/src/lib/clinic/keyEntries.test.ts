import { afterEach, describe, expect, it } from 'vitest';
import type { CommandError, ErrorCode } from '../api/generated/bindings';
import { setLanguage } from '../state/language.svelte';
import { checkEntries, placeRefusal, trimmed } from './keyEntries';

const error = (code: ErrorCode, fields: CommandError['fields'] = {}): CommandError => ({
  code,
  fields,
  retryable: false,
});

afterEach(() => setLanguage('system'));

describe('entries', () => {
  it('lose the blanks that copying brings along', () => {
    expect(trimmed({ name: ' Northside ', key: '\n  abc-123\t' })).toEqual({
      name: 'Northside',
      key: 'abc-123',
    });
  });

  it.each([
    ['a zero-width space', '\u200babc-123'],
    ['a mark of byte order', '\ufeffabc-123'],
    ['a soft hyphen', 'abc\u00ad-123'],
    ['quotes of print', '“abc-123”'],
    ['quotes and what is hidden', '\u2060 « abc-123\u200d »'],
    ['half of the quotes', '‘abc-123'],
  ])('lose %s around the key', (_, key) => {
    expect(trimmed({ name: 'N', key }).key).toBe('abc-123');
  });

  it('keep what can be seen in a key', () => {
    for (const key of ['"abc"', 'two words', "a'b"]) expect(trimmed({ name: 'N', key }).key).toBe(key);
  });

  it('are checked before anything is sent', () => {
    expect(checkEntries({ name: 'ñ'.repeat(80), key: 'abc-123' })).toEqual({});
    expect(checkEntries({ name: 'ñ'.repeat(81), key: 'abc-123' })).toHaveProperty('name');
    expect(checkEntries({ name: 'Northside', key: 'abc-123' })).toEqual({});
    expect(checkEntries({ name: ' north  CLINIC', key: 'abc' }, ['South', 'North Clinic'])).toHaveProperty(
      'name',
    );
    expect(checkEntries({ name: 'North Clinic 2', key: 'abc' }, ['North Clinic'])).toEqual({});
    expect(checkEntries({ name: '', key: '' })).toHaveProperty('name');
    expect(checkEntries({ name: '', key: '' })).toHaveProperty('key');
    expect(checkEntries({ name: 'N', key: 'two words' })).toEqual({
      key: expect.stringContaining('no spaces'),
    });
    expect(checkEntries({ name: 'N', key: 'schlüssel' })).toEqual({
      key: expect.stringContaining('no spaces'),
    });
  });
});

describe('a refusal', () => {
  it.each<ErrorCode>(['unauthorized', 'forbidden', 'no_key'])('%s stands beside the key', (code) => {
    const refusal = placeRefusal(error(code));
    expect(refusal.beside.key).toBeTruthy();
    expect(refusal.banner).toBeUndefined();
  });

  it.each<ErrorCode>(['keychain_unavailable', 'keychain_locked', 'keychain_denied'])(
    '%s leaves a choice',
    (code) => {
      const refusal = placeRefusal(error(code));
      expect(refusal.offerSession).toBe(true);
      expect(refusal.banner).toBeDefined();
    },
  );

  it('stands beside the input that it names', () => {
    const refusal = placeRefusal(error('invalid', { name: ['The words of the log.'] }));
    expect(refusal.beside).toEqual({ name: 'Use at most 80 characters.' });
    setLanguage('es');
    const spanish = placeRefusal(error('invalid', { name: ['The words of the log.'], key: ['More.'] }));
    expect(spanish.beside.name).toBe('Use como máximo 80 caracteres.');
    expect(spanish.beside.key).toMatch(/^Una clave/);
  });

  it('names the other clinic that has the key, and leaves a choice', () => {
    const refusal = placeRefusal(error('conflict', { sameKey: ['c2'] }));
    expect(refusal.sameKeyAs).toBe('c2');
    expect(refusal.banner).toBeUndefined();
    expect(placeRefusal(error('conflict')).banner).toBeDefined();
    const others = placeRefusal(error('conflict', { otherPeople: ['c1'] }));
    expect(others.othersBehind).toBe(true);
    expect(others.banner).toBeUndefined();
  });

  it('stands above the form when no input is to blame', () => {
    for (const refusal of [placeRefusal(error('offline')), placeRefusal(error('invalid'))]) {
      expect(refusal.banner?.title).toBeTruthy();
      expect(refusal.offerSession).toBe(false);
    }
  });
});
