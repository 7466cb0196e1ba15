import { expect, it } from 'vitest';
import { person, sarah } from '../../lib/testing';
import { hints, levelBadge, npiState, permissions } from './permissions';

it('says what somebody may and may not do', () => {
  expect(permissions(sarah).map(({ words }) => words)).toEqual([
    'Signs reports',
    'Manages studies',
    'Dashboard',
  ]);
  const nobody = person({ canCreateReports: false, canManageStudies: false, hasDashboardAccess: false });
  expect(permissions(nobody).map(({ words }) => words)).toEqual(['No reports', 'No studies', 'No dashboard']);
});

it('points at reports without a valid NPI', () => {
  expect(hints(sarah)).toEqual([]);
  for (const npiNumber of [null, '1234567890']) {
    expect(hints(person({ npiNumber }))).toEqual(['May sign reports without a valid NPI']);
    expect(hints(person({ npiNumber, canCreateReports: false }))).toEqual([]);
  }
});

it('points at an admin without dashboard access', () => {
  expect(hints(person({ level: 'admin', hasDashboardAccess: false }))).toEqual([
    'Admins need dashboard access. Turn it on?',
  ]);
  expect(hints(person({ level: 'admin' }))).toEqual([]);
});

it('tells the state of the NPI', () => {
  expect(npiState(sarah)).toBe('NPI 1234567893');
  expect(npiState(person({ npiNumber: null }))).toBe('No NPI');
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
