import { afterEach, expect, it, vi } from 'vitest';
import { localeOf, systemLanguage } from '../messages/languages';
import { exactTime, listed } from '../format';
import { language, setLanguage } from './language.svelte';

const system = (...languages: string[]) => vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);

afterEach(() => setLanguage('system'));

it.each([
  [['es-MX', 'en-US'], 'es'],
  [['es'], 'es'],
  [['en-GB', 'es-ES'], 'en'],
  [['de-DE', 'es-ES'], 'en'],
  [['est'], 'en'],
  [[], 'en'],
] as const)('is that of a system set to %j: %s', (languages, expected) => {
  system(...languages);
  expect(systemLanguage()).toBe(expected);
});

it('writes dates and numbers as the system does, or as the United States do', () => {
  system('en-US', 'es-MX', 'es');
  expect(localeOf('es')).toBe('es-MX');
  system('en-US', 'es');
  expect(localeOf('es')).toBe('es-US');
});

it('is told to the page', () => {
  setLanguage('es');
  expect(document.documentElement.lang).toBe('es');
});

it('follows the system, unless one is chosen', () => {
  const languages = system('es-PR');
  window.dispatchEvent(new Event('languagechange'));
  expect([language.current, language.locale, document.documentElement.lang]).toEqual(['es', 'es-PR', 'es']);
  setLanguage('en');
  expect([language.current, language.locale]).toEqual(['en', 'en-US']);
  languages.mockReturnValue(['en-US']);
  window.dispatchEvent(new Event('languagechange'));
  setLanguage('system');
  expect(language.current).toBe('en');
});

it('rules dates and lists', () => {
  setLanguage('es');
  expect(exactTime('2026-11-23T12:00:00Z')).toMatch(/23 de noviembre de 2026/);
  expect(listed(['el rol', 'el nivel', 'el número NPI'])).toBe('el rol, el nivel y el número NPI');
  setLanguage('en');
  expect(listed(['role', 'level', 'NPI number'])).toBe('role, level and NPI number');
});
