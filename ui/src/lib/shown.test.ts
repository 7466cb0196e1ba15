import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shown } from './shown';

it.each([
  ['Johnson', 'Johnson'],
  ['José Muñoz', 'José Muñoz'],
  ['Zoë O’Brien-Díaz', 'Zoë O’Brien-Díaz'],
  ['李 小龙', '李 小龙'],
  // A joiner and a non-joiner are letters' business.
  ['علی\u200Cرضا', 'علی\u200Cرضا'],
  ['क्\u200Dष', 'क्\u200Dष'],
  ['Doe\nDone by: Dana', 'Doe Done by: Dana'],
  ['Doe\r\n\r\nAccess: done', 'Doe Access: done'],
  ['Doe\u2028Doe\u2029Doe\u0085Doe', 'Doe Doe Doe Doe'],
  ['a\u0000b\u001B[31mc\u007Fd', 'ab[31mcd'],
  ['\u202Egro.elpmaxe@nhoj\u202C', 'gro.elpmaxe@nhoj'],
  ['\u2066x\u2069\u200E\u200F\u061C', 'x'],
])('%j is shown as %j', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

it('leaves one line without controls, the same however often it is asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = shown(text);
      expect(once).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u);
      expect(shown(once)).toBe(once);
      // Nothing that can be seen is lost.
      const seen = (words: string) => words.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
      expect(seen(once)).toBe(seen(text));
    }),
  );
});
