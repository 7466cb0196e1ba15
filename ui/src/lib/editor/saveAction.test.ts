import { afterEach, describe, expect, it } from 'vitest';
import type { User, UserPatch } from '../api/generated/bindings';
import { changesOf } from '../person/changes';
import { setLanguage } from '../state/language.svelte';
import { kai, sarah } from '../testing/fixtures';
import { saveActionOf } from './saveAction';

const action = (user: User, patch: UserPatch) => saveActionOf(user, changesOf(user, patch));

afterEach(() => setLanguage('system'));

describe('saveActionOf', () => {
  it('counts harmless changes', () => {
    expect(action(sarah(), { lastName: 'Smith' })).toEqual({
      label: 'Save 1 change',
      question: null,
      risky: false,
      takes: false,
    });
    expect(action(sarah(), { lastName: 'Smith', suffix1: null }).label).toBe('Save 2 changes');
  });

  it.each<[string, string, User, UserPatch]>([
    ['Make Sarah an admin', 'Make Sarah Johnson an admin?', sarah(), { level: 'admin' }],
    [
      'Make Kai an admin',
      'Make Kai Lindqvist an admin?',
      kai(),
      { level: 'admin', hasDashboardAccess: true },
    ],
    ['Allow signing', 'Allow Kai Lindqvist to create and sign reports?', kai(), { canCreateReports: true }],
    [
      'Turn on dashboard access',
      'Let Kai Lindqvist log in to the dashboard?',
      kai(),
      { hasDashboardAccess: true },
    ],
    [
      'Stop signing',
      'Stop Sarah Johnson from creating and signing reports?',
      sarah(),
      { canCreateReports: false },
    ],
    [
      'Stop managing studies',
      'Stop Sarah Johnson from managing studies?',
      sarah(),
      { canManageStudies: false },
    ],
    [
      'Turn off dashboard access',
      'Turn off dashboard access for Sarah Johnson?',
      sarah(),
      { hasDashboardAccess: false },
    ],
    [
      'Make Sarah a member',
      "Remove Sarah Johnson's admin rights?",
      sarah({ level: 'admin' }),
      { level: 'member' },
    ],
    [
      'Make Kai an admin and allow signing',
      'Make Kai Lindqvist an admin, and allow creating and signing reports?',
      kai(),
      { level: 'admin', hasDashboardAccess: true, canCreateReports: true, npiNumber: '1003000126' },
    ],
  ])('%s', (label, question, user, patch) => {
    expect(action(user, patch)).toMatchObject({ label, question, risky: true });
  });

  it.each<[string, User, UserPatch]>([
    ['Make Sarah an admin and save 1 more change', sarah(), { level: 'admin', lastName: 'Smith' }],
    [
      'Stop managing studies and save 3 more changes',
      sarah(),
      { canManageStudies: false, firstName: 'Sara', suffix2: 'FACS', clinicRole: 'Neurologist' },
    ],
    [
      'Make Sarah an admin and save 2 more changes',
      sarah(),
      { level: 'admin', canManageStudies: false, lastName: 'Smith' },
    ],
    [
      'Make Kai an admin, allow signing and save 1 more change',
      kai(),
      {
        level: 'admin',
        hasDashboardAccess: true,
        canCreateReports: true,
        npiNumber: '1003000126',
        suffix1: 'RT',
      },
    ],
  ])('hides no other change: %s', (label, user, patch) => {
    expect(action(user, patch)).toMatchObject({ label, risky: true });
  });

  it('counts again when several risks stand side by side, and stays careful', () => {
    expect(action(sarah(), { canCreateReports: false, hasDashboardAccess: false })).toEqual({
      label: 'Save 2 changes',
      question: null,
      risky: true,
      takes: true,
    });
  });

  it('hides none in Spanish either', () => {
    setLanguage('es');
    const change: UserPatch = { level: 'admin', suffix1: 'RT', suffix2: null };
    expect(action(sarah(), change).label).toBe(
      'Dar a Sarah el nivel de administrador y guardar 2 cambios más',
    );
    expect(action(sarah(), { canManageStudies: false, lastName: 'Smith' }).label).toBe(
      'Quitar la gestión de estudios y guardar 1 cambio más',
    );
  });

  it('gives studies back without a question', () => {
    expect(action(kai(), { canManageStudies: true })).toMatchObject({ label: 'Save 1 change', risky: false });
  });
});
