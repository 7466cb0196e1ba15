import { expect, it } from 'vitest';
import { person, sarah } from '../testing/people';
import { hints, levelBadge, npiState, permissions } from './permissions';

it('says what someone can and cannot do', () => {
  expect(permissions(sarah).map(({ words }) => words)).toEqual(['Reports', 'Studies', 'Dashboard']);
  expect(permissions(sarah)[1]?.title).toBe('Manage studies: Yes');
  const nobody = person({ canCreateReports: false, canManageStudies: false, hasDashboardAccess: false });
  expect(permissions(nobody).map(({ words }) => words)).toEqual(['No reports', 'No studies', 'No dashboard']);
});

it('points at reports without a valid NPI', () => {
  expect(hints(sarah)).toEqual([]);
  for (const npiNumber of [null, '1234567890']) {
    expect(hints(person({ npiNumber }))).toEqual(['Can sign reports but has no valid NPI']);
    expect(hints(person({ npiNumber, canCreateReports: false }))).toEqual([]);
  }
});

it('points at an admin without dashboard access', () => {
  expect(hints(person({ level: 'admin', hasDashboardAccess: false }))).toEqual([
    'Admin without dashboard access',
  ]);
  expect(hints(person({ level: 'admin' }))).toEqual([]);
});

it('tells the state of the NPI', () => {
  expect(npiState(sarah)).toBe('NPI 1234567893');
  expect(npiState(person({ npiNumber: null }))).toBe('No NPI');
  expect(npiState(person({ npiNumber: null, canCreateReports: false }))).toBeUndefined();
  expect(npiState(person({ npiNumber: '123' }))).toBe('NPI 123 (not valid)');
});

it('has a badge for every level but member', () => {
  expect(['member', 'admin', 'owner', 'auditor'].map(levelBadge)).toEqual([
    undefined,
    'Admin',
    'Owner',
    'Auditor',
  ]);
});
