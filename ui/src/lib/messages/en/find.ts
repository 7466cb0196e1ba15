/** Finding people: filters, sorting, saved filters, what changed. */
import { number, plural } from './grammar';

export const find = {
  filters: {
    open: 'Filters',
    openWithCount: ({ count }: { count: number }) =>
      plural(count, { one: 'Filters, 1 active', other: `Filters, ${number(count)} active` }),
    title: 'Show only people with',
    active: 'Active filters',
    remove: ({ filter }: { filter: string }) => `Remove the filter ${filter}`,
    clearAll: 'Clear all',
    any: 'Any',
    kinds: {
      levels: 'Level',
      roles: 'Clinic role',
      reports: 'May create reports',
      studies: 'May manage studies',
      dashboard: 'Dashboard access',
      sources: 'Invited through',
      login: 'Last login',
      attention: 'Needs attention',
      changed: 'Changed since last time',
    },
    attentionHint: 'Signs reports without a valid NPI, or is an admin without dashboard access',
    one: ({ kind, value }: { kind: string; value: string }) => `${kind}: ${value}`,
    several: ({ kind, count }: { kind: string; count: number }) => `${kind}: ${number(count)} chosen`,
  },
  login: {
    never: 'Never',
    over: ({ days }: { days: number }) => `Over ${number(days)} days ago`,
    between: 'Between two days',
    from: 'From',
    to: 'To',
    fromTo: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
    since: ({ from }: { from: string }) => `since ${from}`,
    until: ({ to }: { to: string }) => `until ${to}`,
    hint: '“Never” and “over … days ago” look at people with dashboard access. The others never log in.',
    dayFormat: 'YYYY-MM-DD',
  },
  saved: {
    label: 'Saved filters',
    given: {
      reports: 'Can sign reports',
      admins: 'Admins',
      never: 'Never logged in',
      dormant: 'Dormant 90 days',
      attention: 'Needs attention',
    },
    more: 'More for saved filters',
    save: 'Save these filters…',
    rename: ({ name }: { name: string }) => `Rename “${name}”…`,
    remove: ({ name }: { name: string }) => `Delete “${name}”`,
    saveTitle: 'Save these filters',
    saveHint: 'They then stand beside the others, with how many people they show.',
    renameTitle: ({ name }: { name: string }) => `Rename “${name}”`,
    name: 'Name',
    nameMissing: 'Give it a name.',
    nameTaken: 'There is one of that name. Choose another name.',
    saveButton: 'Save filters',
    renameButton: 'Rename',
    removed: ({ name }: { name: string }) => `“${name}” is deleted.`,
  },
  sort: {
    label: ({ by }: { by: string }) => `Sort: ${by}`,
    title: 'Sort by',
    first: {
      name: 'Name',
      role: 'Role',
      login: 'Last login, oldest first',
      created: 'Created, oldest first',
    },
    reverse: {
      name: 'Name, Z to A',
      role: 'Role, Z to A',
      login: 'Last login, newest first',
      created: 'Created, newest first',
    },
    searching: 'While you search, the best matches come first.',
  },
  layout: { label: 'Layout', cards: 'Cards', table: 'Table' },
  noMatch: {
    title: 'Your filters hide everybody',
    titleWithQuery: ({ query }: { query: string }) => `Nobody matches “${query}” with these filters`,
    advice: ({ filters }: { filters: string }) => `Hidden by: ${filters}.`,
    clearFilters: 'Clear filters',
    without: ({ count }: { count: number }) =>
      plural(count, {
        one: 'Without them 1 person is shown.',
        other: `Without them ${number(count)} people are shown.`,
      }),
  },
  changed: {
    /** `since`: "yesterday", "8 days ago". */
    title: ({ count, since }: { count: number; since: string }) =>
      plural(count, {
        one: `1 person changed since you were last here, ${since}`,
        other: `${number(count)} people changed since you were last here, ${since}`,
      }),
    gone: ({ names }: { names: string }) => `No longer in the list: ${names}.`,
    show: 'Show them',
    dismiss: 'Dismiss',
    added: 'New',
    changed: 'Changed',
    /** On the mark of a card: `fields` is "role and level". */
    fields: ({ fields }: { fields: string }) => `Changed since you were last here: ${fields}`,
    addedTitle: 'New since you were last here',
  },
};
