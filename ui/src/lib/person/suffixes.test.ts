import { describe, expect, it } from 'vitest';
import { suggestFirst, suggestSecond } from './suffixes';

describe('suffix suggestions', () => {
  it('go from generation to degree to fellowship', () => {
    const all = suggestFirst('');
    expect(all.indexOf('Jr.')).toBeLessThan(all.indexOf('MD'));
    expect(all.indexOf('MD')).toBeLessThan(all.indexOf('FACR'));
    expect(new Set(all).size).toBe(all.length);
  });

  it('leave out what stands in the other field', () => {
    expect(suggestFirst('FACR')).not.toContain('FACR');
    expect(suggestSecond(' MD ')).not.toContain('MD');
  });

  it('never put a generation after a degree', () => {
    expect(suggestSecond('MD')).not.toContain('Jr.');
    expect(suggestSecond('MD')).toContain('FACR');
    expect(suggestSecond('FACR')).not.toContain('MD');
  });

  it("offer everything after a text of one's own", () => {
    expect(suggestSecond('Esq.')).toEqual(suggestFirst(''));
  });
});
