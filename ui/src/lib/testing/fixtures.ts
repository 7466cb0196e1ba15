import type { CommandError, ErrorCode, User } from '../api/generated/bindings';

/** A fictional radiologist for the tests: every field is filled. */
export function sarah(changed: Partial<User> = {}): User {
  return {
    userId: 'usr_1234567890abcdef1234567890abcdef',
    email: 'dr.johnson@hospital.example',
    firstName: 'Sarah',
    middleName: 'Marie',
    lastName: 'Johnson',
    suffix1: 'MD',
    suffix2: 'FACR',
    clinicRole: 'Radiologist',
    level: 'member',
    canCreateReports: true,
    canManageStudies: true,
    hasDashboardAccess: true,
    npiNumber: '1234567893',
    phoneNumber: '5551234567',
    createdAt: '2025-03-04T09:30:00.000Z',
    lastLoginAt: '2026-11-23T14:05:00.000Z',
    invitedSource: 'dashboard',
    ...changed,
  };
}

/** A fictional technologist with nothing optional and no permissions. */
export function kai(changed: Partial<User> = {}): User {
  return sarah({
    userId: 'usr_00000000000000000000000000000005',
    email: 'kai.l@hospital.example',
    firstName: 'Kai',
    middleName: null,
    lastName: 'Lindqvist',
    suffix1: null,
    suffix2: null,
    clinicRole: 'Imaging Technologist',
    canCreateReports: false,
    canManageStudies: false,
    hasDashboardAccess: false,
    npiNumber: null,
    phoneNumber: null,
    lastLoginAt: null,
    ...changed,
  });
}

export function failure(code: ErrorCode, changed: Partial<CommandError> = {}): CommandError {
  return { code, fields: {}, retryable: false, ...changed };
}
