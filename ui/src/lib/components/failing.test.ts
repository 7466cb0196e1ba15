// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { m } from '../messages';
import { LANGUAGES, type Language } from '../messages/languages';
import { setLanguage } from '../state/language.svelte';
import { toCheck } from './failing';

afterEach(() => setLanguage('system'));

const AGAIN: Record<Language, RegExp> = { en: /try again/iu, es: /int[eé]nt\S* de nuevo/iu };
const CHECK: Record<Language, RegExp> = { en: /check again/iu, es: /(?<!\be )compr[uo][eé]?b\S* de nuevo/iu };

/** Every advice there is about a failure. */
function advice(): string[] {
  const { codes, causes, unmarked, slowDown, serverWait } = m.errors;
  const when = m.errors.inSeconds({ count: 12 });
  return [
    ...[...Object.values(codes), ...Object.values(causes)].map((text) => text.advice),
    ...[unmarked, slowDown({ when }), serverWait({ when }), m.edit.wait.again({ when }), m.edit.wait.over],
  ];
}

it.each(LANGUAGES)('tells to check again wherever it told to try again, in %s', (language) => {
  setLanguage(language);
  const told = advice().filter((text) => AGAIN[language].test(text));
  expect(told.length).toBeGreaterThan(10);
  for (const text of told) {
    expect(toCheck(text)).not.toMatch(AGAIN[language]);
    expect(toCheck(text)).toMatch(CHECK[language]);
  }
});
