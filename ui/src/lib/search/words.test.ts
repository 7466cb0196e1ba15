// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../state/language.svelte';
import { choiceName } from './words';

afterEach(() => setLanguage('system'));

it.each([
  ['en', 'Dashboard'],
  ['es', 'Panel'],
] as const)('calls a source of invitations as the table does, in %s', (language, words) => {
  setLanguage(language);
  expect(choiceName('sources', 'dashboard')).toBe(words);
});
