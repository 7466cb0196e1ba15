import { describe, expect, it } from 'vitest';
import { bare, formatPhone } from './digits';

describe('bare', () => {
  it('removes spaces, dots, dashes and parentheses', () => {
    expect(bare(' (555) 123-4567 ')).toBe('5551234567');
    expect(bare('555.123.4567')).toBe('5551234567');
    expect(bare('555\u00a0123\u20134567')).toBe('5551234567');
  });

  it('keeps what is not decoration, so that it can be refused', () => {
    expect(bare('+1 555 123 4567 ext')).toBe('+15551234567ext');
  });
});

describe('formatPhone', () => {
  it('groups ten digits', () => {
    expect(formatPhone('5551234567')).toBe('(555) 123-4567');
    expect(formatPhone('555-123-4567')).toBe('(555) 123-4567');
  });

  it('keeps a country code that is there and adds none', () => {
    expect(formatPhone('15551234567')).toBe('1 (555) 123-4567');
    expect(formatPhone('442079460000')).toBe('442079460000');
  });

  it('leaves anything else alone', () => {
    expect(formatPhone('')).toBe('');
    expect(formatPhone('555 12')).toBe('555 12');
  });
});
