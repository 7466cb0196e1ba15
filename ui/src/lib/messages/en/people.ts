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
      plural(count, { one: '1 person is not shown', other: `${number(count)} people are not shown` }),
    advice: ({ count }: { count: number }) =>
      plural(count, {
        one: 'Avara sent an entry that we could not read. Everyone else is here.',
        other: 'Avara sent entries that we could not read. Everyone else is here.',
      }),
  },
  empty: {
    title: 'Nobody is here yet',
    advice: 'This clinic has no people in AutoScribe. Those who are invited there appear here.',
  },
  noMatch: {
    title: ({ query }: { query: string }) => `Nobody matches “${query}”`,
    advice: 'Search looks at names, e-mail addresses, roles, NPIs and IDs. Try fewer letters.',
  },
  incomplete: 'What stands below may be incomplete or out of date.',
  reference: ({ id }: { id: string }) => `Reference for support: ${id}`,
  search: {
    label: 'Search people',
    placeholder: 'Name, e-mail, role, NPI or ID',
    clear: 'Clear search',
  },
  card: {
    edit: 'Edit',
    editWhom: ({ name }: { name: string }) => `Edit ${name}`,
    may: { reports: 'Signs reports', studies: 'Manages studies', dashboard: 'Dashboard' },
    mayNot: { reports: 'No reports', studies: 'No studies', dashboard: 'No dashboard' },
    npi: ({ npi }: { npi: string }) => `NPI ${npi}`,
    npiWrong: ({ npi }: { npi: string }) => `NPI ${npi} (not valid)`,
    npiMissing: 'No NPI',
    reportsWithoutNpi: 'May sign reports without a valid NPI',
    adminWithoutDashboard: 'Admins need dashboard access. Turn it on?',
    /** `when`: "today", "3 months ago". */
    loggedIn: ({ when }: { when: string }) => `Logged in ${when}`,
    loginUnknown: 'Last login unknown',
  },
};
