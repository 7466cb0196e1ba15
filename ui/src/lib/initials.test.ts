import { describe, expect, it } from 'vitest';
import { initials, tint } from './initials';

describe('initials', () => {
  it.each([
    ['Sarah', 'Johnson', 'SJ'],
    ['Татьяна', 'Иванова', 'ТИ'],
    ['émile', 'ångström', 'ÉÅ'],
    ['  Kai', '(Lindqvist)', 'KL'],
    ['李', '小龙', '李小'],
    ['Cher', '', 'C'],
    ['', '', '?'],
  ])('of %s %s are %s', (first, last, expected) => {
    expect(initials(first, last)).toBe(expected);
  });

  it('count a letter with its accent as one', () => {
    expect(initials('E\u0301milie', 'Noe\u0308l')).toBe('E\u0301N'.toLocaleUpperCase());
  });
});

describe('tint', () => {
  it('is the same each time and within 1 to 8', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `usr_${index.toString(16).padStart(32, '0')}`);
    const tints = ids.map(tint);
    expect(ids.map(tint)).toEqual(tints);
    expect(new Set(tints)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
  });
});
