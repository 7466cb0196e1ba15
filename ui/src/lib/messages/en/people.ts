/** The list of people and its cards. */
import { number, plural } from './grammar';

export const people = {
  title: 'People',
  refresh: 'Refresh',
  count: ({ count }: { count: number }) =>
    plural(count, { one: `${number(count)} person`, other: `${number(count)} people` }),
  countOf: ({ shown, all }: { shown: number; all: number }) => `${number(shown)} of ${number(all)}`,
  loaded: ({ count }: { count: number }) =>
    plural(count, { one: `${number(count)} person loaded`, other: `${number(count)} people loaded` }),
  skipped: {
    title: ({ count }: { count: number }) =>
      plural(count, { one: "1 person isn't shown", other: `${number(count)} people aren't shown` }),
    advice: ({ count }: { count: number }) =>
      plural(count, {
        one: "Avara sent an entry we couldn't read. Everything else is shown.",
        other: "Avara sent entries we couldn't read. Everything else is shown.",
      }),
  },
  /** A text is longer than the app takes. */
  shortened: {
    title: ({ count }: { count: number }) =>
      plural(count, {
        one: "1 person has a value that's too long to show in full",
        other: `${number(count)} people have values that are too long to show in full`,
      }),
    advice:
      'Long values end with “…” after 300 characters. You can see them in full in the AutoScribe dashboard.',
  },
  empty: {
    title: 'No people yet',
    advice: 'People you invite will appear here.',
  },
  noMatch: {
    title: ({ query }: { query: string }) => `No one matches “${query}”`,
    advice:
      'Search looks at names, email addresses, phone numbers, roles, levels, NPIs and IDs. Try fewer letters.',
    invited: ({ name }: { name: string }) => `${name} has a pending invitation.`,
    openInvitation: ({ name }: { name: string }) => `Open ${name}'s invitation`,
  },
  showAll: 'Show all people',
  incomplete: 'The list below may be incomplete or out of date.',
  stop: 'Stop',
  stopped: 'You stopped loading the list',
  reference: ({ id }: { id: string }) => `Reference for support: ${id}`,
  search: {
    label: 'Search people',
    placeholder: 'Name, email, phone, role or NPI',
    clear: 'Clear search',
  },
  card: {
    edit: 'Edit',
    editWhom: ({ name }: { name: string }) => `Edit ${name}`,
    can: { reports: 'Reports', studies: 'Studies', dashboard: 'Dashboard' },
    cannot: { reports: 'No reports', studies: 'No studies', dashboard: 'No dashboard' },
    npi: ({ npi }: { npi: string }) => `NPI ${npi}`,
    npiWrong: ({ npi }: { npi: string }) => `NPI ${npi} (not valid)`,
    npiMissing: 'No NPI',
    reportsWithoutNpi: 'Can sign reports but has no valid NPI',
    npiShared: 'Someone else has the same NPI',
    adminWithoutDashboard: 'Admin without dashboard access',
    /** What the button on such a sentence does. */
    remedy: { reportsWithoutNpi: 'Enter NPI', npiShared: 'Check NPI', adminWithoutDashboard: 'Turn it on' },
    /** `when`: "today", "3 months ago". */
    loggedIn: ({ when }: { when: string }) => `Logged in ${when}`,
    loginUnknown: 'Last login unknown',
  },
};
