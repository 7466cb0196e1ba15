import { describe, expect, it } from 'vitest';
import { kai, sarah } from '../testing/fixtures';
import { changesOf } from './changes';

const sentences = (...args: Parameters<typeof changesOf>) =>
  changesOf(...args).map((change) => change.sentence);

describe('changesOf', () => {
  it('says each change in one sentence', () => {
    expect(
      sentences(sarah(), {
        lastName: 'Johnson-Smith',
        suffix2: null,
        level: 'admin',
        phoneNumber: '5557654321',
      }),
    ).toEqual([
      'Last name: Johnson → Johnson-Smith',
      'Suffix 2: FACR → none',
      'Level: Member → Admin',
      'Phone number: (555) 123-4567 → (555) 765-4321',
    ]);
    expect(sentences(kai(), { canManageStudies: true, middleName: 'Erik' })).toEqual([
      'Middle name: none → Erik',
      'Manage studies: No → Yes',
    ]);
  });

  it('gives harmless changes no consequence', () => {
    expect(changesOf(sarah(), { clinicRole: 'Surgeon' })).toMatchObject([{ consequence: null, risk: null }]);
  });

  it('says what an admin can do, and what comes with it', () => {
    const [level, access] = changesOf(kai(), { level: 'admin', hasDashboardAccess: true });
    expect(level).toMatchObject({
      risk: 'admin',
      consequence:
        'Kai will be able to manage users and settings, including your own access. Dashboard access will also be turned on.',
    });
    expect(access?.risk).toBe('dashboard');
    expect(changesOf(sarah(), { level: 'admin' })[0]?.consequence).toBe(
      'Sarah will be able to manage users and settings, including your own access.',
    );
  });

  it('names the NPI under which reports will be signed', () => {
    const [reports] = changesOf(kai(), { canCreateReports: true, npiNumber: '1003000126' });
    expect(reports).toMatchObject({
      risk: 'signing',
      consequence: 'Kai will be able to create and sign reports. The NPI is 1003000126.',
    });
  });

  it('says what a person loses', () => {
    const lost = changesOf(sarah({ level: 'admin' }), {
      level: 'member',
      canCreateReports: false,
      canManageStudies: false,
      hasDashboardAccess: false,
    });
    expect(lost.map((change) => change.risk)).toEqual(['loss', 'loss', 'loss', 'loss']);
    for (const change of lost) expect(change.consequence).toMatch(/^Sarah will no longer be able to/);
  });

  it('gives back studies without calling it a risk', () => {
    expect(changesOf(kai(), { canManageStudies: true })[0]).toMatchObject({
      risk: null,
      consequence: 'Kai will be able to assign tasks, create studies and edit their details.',
    });
  });
});
