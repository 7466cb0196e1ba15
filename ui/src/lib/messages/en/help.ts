/** What levels and permissions let a person do. */
export const help = {
  title: 'What levels and permissions mean',
  levels: {
    title: 'Levels',
    owner:
      'Can manage users and settings. Owners can only be assigned or changed in the AutoScribe dashboard.',
    admin:
      'Can manage users and settings: invite people, change permissions, revoke access. Needs dashboard access.',
    member: "Can do what their permissions allow. Can't manage users or settings.",
  },
  permissions: {
    title: 'Permissions',
    canCreateReports: 'Dictates and signs reports. This is for healthcare providers, and each needs an NPI.',
    canManageStudies:
      'Assigns tasks, creates studies and edits their details. Practice managers and schedulers often need it.',
    hasDashboardAccess:
      "Can log in to the AutoScribe dashboard. Without it, a person works through the PACS, so it's normal if they've never logged in.",
  },
  revoked: {
    title: 'Access',
    term: 'Revoked',
    meaning:
      "Can't log in, create reports or open studies. Their data is kept. Restoring access gives them the same permissions again.",
  },
};
