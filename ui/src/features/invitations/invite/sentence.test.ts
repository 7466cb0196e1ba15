import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../../../lib/state/language.svelte';
import { NOBODY } from './newUser';
import { sentence } from './sentence';

const robin = { ...NOBODY, firstName: 'Robin', lastName: 'Keller' };

afterEach(() => setLanguage('system'));

it.each([
  [
    NOBODY,
    "This person won't be able to create and sign reports, manage studies or log in to the dashboard.",
  ],
  [
    { ...robin, suffix2: 'M.D.', canCreateReports: true },
    'Dr. Keller will be able to create and sign reports, but not manage studies or log in to the dashboard.',
  ],
  [
    { ...robin, suffix1: 'RT(R)', canManageStudies: true, hasDashboardAccess: true },
    'Robin will be able to manage studies and log in to the dashboard, but not create and sign reports.',
  ],
  [
    { ...robin, level: 'admin', canCreateReports: true, canManageStudies: true, hasDashboardAccess: true },
    'Robin will be able to manage users and settings, create and sign reports, manage studies and log in to the dashboard.',
  ],
])('says what a person will be able to do', (person, text) => {
  expect(sentence(person)).toBe(text);
});

it('says so in Spanish too', () => {
  setLanguage('es');
  expect(sentence({ ...robin, canCreateReports: true })).toMatch(/^Robin podrá crear y firmar informes/);
});
