/** The people as a table. */
import { number } from './grammar';

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
    email: 'Email',
    phone: 'Phone',
    source: 'Invited from',
    created: 'Created',
  },
  actions: 'Actions',
  /** A heading that has the focus. */
  keys: 'Arrow keys move between headings. Shift with an arrow key changes the width.',
  width: ({ column, width }: { column: string; width: number }) => `${column}: ${number(width)} pixels wide`,
  choose: {
    open: 'Columns',
    hint: 'To change a width, drag the edge of a heading, or go to the heading and press Shift+← or Shift+→.',
    earlier: ({ column }: { column: string }) => `Move ${column} to the left`,
    later: ({ column }: { column: string }) => `Move ${column} to the right`,
    reset: 'Reset columns',
  },
};
