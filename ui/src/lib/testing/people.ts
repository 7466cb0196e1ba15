/** Fictional people for tests. */
import type { User } from '../api/generated/bindings';

export const sarah: User = {
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
  createdAt: '2026-01-15T09:30:00Z',
  lastLoginAt: '2026-11-23T08:00:00Z',
  invitedSource: 'dashboard',
};

/** Someone else, with what differs. */
export function person(differs: Partial<User>): User {
  return { ...sarah, userId: `usr_${'0'.repeat(32)}`, ...differs };
}
