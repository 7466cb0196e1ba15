import { describe, expect, it } from 'vitest';
import { formatPhone } from './phone';

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
    expect(formatPhone('555-123-4567 x204')).toBe('555-123-4567 x204');
  });
});
