/**
 * Every text of the UI in the current language: `m.people.title`, `m.people.count({ count: 3 })`. Read it where it is
 * shown, in a template or a `$derived`, never into a constant: then it follows when the language changes.
 *
 * English says which messages there are; Spanish has the same or does not compile.
 */
import { language } from '../state/language.svelte';
import * as en from './en';
import * as es from './es';
import type { Language } from './languages';

type Messages = { readonly [Domain in keyof typeof en]: (typeof en)[Domain] };

export const catalogues: Record<Language, Messages> = { en, es };

const domains = Object.keys(en) as (keyof Messages)[];

export const m = Object.defineProperties(
  {},
  Object.fromEntries(
    domains.map((domain) => [domain, { enumerable: true, get: () => catalogues[language.current][domain] }]),
  ),
) as Messages;
