/** The people as a table. */
export const table = {
  label: 'People',
  columns: {
    name: 'Name',
    role: 'Role',
    level: 'Level',
    reports: 'Reports',
    studies: 'Studies',
    dashboard: 'Dashboard',
    login: 'Last login',
    npi: 'NPI',
    email: 'E-mail',
    phone: 'Phone',
    source: 'Invited through',
    created: 'Created',
  },
  actions: 'Actions',
  width: ({ column }: { column: string }) => `Width of ${column}`,
  choose: {
    open: 'Columns',
    hint: 'Drag the edge of a heading to change its width, or focus it and press the arrow keys.',
    earlier: ({ column }: { column: string }) => `Move ${column} to the left`,
    later: ({ column }: { column: string }) => `Move ${column} to the right`,
    reset: 'Back to the first layout',
  },
};
