import { expect, it } from 'vitest';
import type { Invitation } from '../api/generated/bindings';
import { invitation } from '../testing/invitation';
import { counts, found, type Filter } from './find';

const NOW = new Date('2026-11-24T12:00:00Z');
const at = (value: string): Invitation['expiry'] => ({ kind: 'at', value });

const named = (firstName: string, differs: Partial<Invitation>) =>
  invitation({ firstName, lastName: 'Example', email: `${firstName}@hospital.example`, ...differs });

const all = [
  named('Revoked', { status: 'revoked' }),
  named('Expired', { expiry: at('2026-11-01T00:00:00Z') }),
  named('Endless', {}),
  named('Later', { expiry: at('2026-12-24T00:00:00Z') }),
  named('Sooner', { expiry: at('2026-11-25T00:00:00Z') }),
  named('José', { status: 'accepted', createdAt: '2026-01-01T00:00:00Z' }),
  named('Newer', { status: 'accepted', createdAt: '2026-10-01T00:00:00Z' }),
  named('Odd', { status: 'paused' }),
];

const names = (query: string, ...filters: Filter[]) =>
  found(all, { query, filters: new Set(filters) }, NOW).map(({ firstName }) => firstName);

it('puts first what can still be acted on, by its end, and then the newest', () => {
  expect(names('')).toEqual(['Sooner', 'Later', 'Endless', 'Odd', 'Expired', 'Newer', 'José', 'Revoked']);
});

it('shows any of the chosen standings; what it cannot tell counts as pending', () => {
  expect(names('', 'expired', 'revoked')).toEqual(['Expired', 'Revoked']);
  expect(names('', 'pending')).toContain('Odd');
});

it('finds by every word of a name or address, accents and case aside', () => {
  expect(names('JOSE exam')).toEqual(['José']);
  expect(names('later@hospital')).toEqual(['Later']);
  expect(names('jose later')).toEqual([]);
});

it.each([
  'Later Example <later@hospital.example>',
  '"Example, Later" <later@hospital.example>',
  'mailto:later@hospital.example',
  'later@hospital.example;',
  '\u200Blater@hospital.example\uFEFF',
  'Later\u00A0Example',
  // An address at another place: then the name finds them.
  '"Example, Later" <later@elsewhere.example>',
])('cleans what was pasted, as the search for people does: %j', (text) => {
  expect(names(text)).toEqual(['Later']);
});

it('counts each standing, whatever is searched for', () => {
  expect(counts(all, NOW)).toEqual({ pending: 4, expired: 1, accepted: 2, rejected: 0, revoked: 1 });
});
