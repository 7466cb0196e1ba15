/**
 * A person's fields, levels and values, as every feature calls them. Clinic roles, suffixes and emails are not here:
 * they are data in Avara's own words, shown as they come, so that they read as in the dashboard.
 */
export const person = {
  /** Beside an input, and before a colon. */
  labels: {
    firstName: 'First name',
    middleName: 'Middle name',
    lastName: 'Last name',
    suffix1: 'Suffix 1',
    suffix2: 'Suffix 2',
    clinicRole: 'Clinic role',
    level: 'Level',
    canCreateReports: 'Create and sign reports',
    canManageStudies: 'Manage studies',
    hasDashboardAccess: 'Dashboard access',
    npiNumber: 'NPI number',
    phoneNumber: 'Phone number',
    email: 'Email',
  },
  /** Inside a sentence: "Someone changed Sarah's …". */
  nouns: {
    firstName: 'first name',
    middleName: 'middle name',
    lastName: 'last name',
    suffix1: 'first suffix',
    suffix2: 'second suffix',
    clinicRole: 'role',
    level: 'level',
    canCreateReports: 'permission to create and sign reports',
    canManageStudies: 'permission to manage studies',
    hasDashboardAccess: 'dashboard access',
    npiNumber: 'NPI number',
    phoneNumber: 'phone number',
    email: 'email',
  },
  levels: { owner: 'Owner', admin: 'Admin', member: 'Member' },
  yes: 'Yes',
  no: 'No',
  /** Where a text is empty. A dash alone would not be read aloud. */
  none: 'none',
  neverLoggedIn: 'Never logged in',
  noDashboardAccess: 'No dashboard access',
};
