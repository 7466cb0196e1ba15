// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../../../lib/state/language.svelte';
import { sarah } from '../../../lib/testing/people';
import { cell } from './cells';

afterEach(() => setLanguage('system'));

it.each([
  ['en', 'Dashboard'],
  ['es', 'Panel'],
] as const)('says where someone was invited from in the words of the app, in %s', (language, words) => {
  setLanguage(language);
  const source = (invitedSource: string) => cell({ ...sarah, invitedSource }, 'source', new Date()).text;
  expect(source('dashboard')).toBe(words);
  expect(source('api')).toBe('API');
  // One that this version does not know stays as it came.
  expect(source('import')).toBe('Import');
});
