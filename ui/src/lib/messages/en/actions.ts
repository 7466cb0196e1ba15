/** What can be done anywhere in the app: in the menus, in the palette, on the sheet of shortcuts. */
import { number, plural } from './grammar';

export const actions = {
  names: {
    find: 'Find in the list',
    refresh: 'Refresh the list',
    invite: 'Invite a person…',
    offboard: 'Offboard a person…',
    people: 'Go to People',
    invitations: 'Go to Invitations',
    cards: 'Show people as cards',
    table: 'Show people as a table',
    revoked: 'Show revoked people and receipts',
    add_clinic: 'Add a clinic…',
    change_clinic: 'Rename or recolor this clinic…',
    operator: 'Choose who you are…',
    replace_key: 'Replace key…',
    disconnect: 'Disconnect',
    forget_clinic: 'Remove this clinic from this computer…',
    palette: 'Find a person or an action…',
    settings: 'Settings…',
    text_larger: 'Larger text',
    text_smaller: 'Smaller text',
    text_usual: 'Reset text size',
    shortcuts: 'Keyboard shortcuts',
    levels: 'What levels and permissions mean',
    updates: 'Check for updates…',
    about: 'About Clinic Roster',
    licences: 'Licenses',
  },
  /** On the button in the header. */
  anything: 'Find anything',
  switchTo: ({ name }: { name: string }) => `Switch to ${name}`,
  /** The key, as it is written on keyboards. */
  ctrl: 'Ctrl',
  textSize: ({ percent }: { percent: number }) => `Text size ${percent}%`,
  palette: {
    title: 'Find a person or an action',
    placeholder: 'Name, email, NPI, or what you want to do',
    results: 'Results',
    people: 'People',
    actions: 'Actions',
    clinics: 'Clinics',
    /** What can be done about the person who matches best. */
    personActions: 'Actions for this person',
    personAction: {
      revoke: ({ name }: { name: string }) => `Revoke access: ${name}…`,
      again: ({ name }: { name: string }) => `Revoke access again: ${name}…`,
      restore: ({ name }: { name: string }) => `Restore access: ${name}…`,
      offboard: ({ name }: { name: string }) => `Offboard ${name}…`,
    },
    /** Filters and orders of the list of people. */
    looks: 'People list',
    filter: ({ name }: { name: string }) => `Filter: ${name}`,
    sort: ({ by }: { by: string }) => `Sort by: ${by}`,
    part: ({ name }: { name: string }) => `Settings: ${name}`,
    nothing: ({ query }: { query: string }) => `Nothing matches “${query}”.`,
    more: ({ count }: { count: number }) =>
      plural(count, {
        one: '1 more person matches. Type more letters to find the right one.',
        other: `${number(count)} more people match. Type more letters to find the right one.`,
      }),
    found: ({ count }: { count: number }) =>
      plural(count, { one: '1 result', other: `${number(count)} results` }),
  },
  sheet: {
    title: 'Keyboard shortcuts',
    parts: { people: 'People', clinic: 'Clinics', app: 'Clinic Roster', list: 'In the people list' },
    or: 'or',
    to: 'to',
    switchClinic: 'Switch to clinic 1–9',
    arrows: 'Arrow keys',
    pages: 'Page Up, Page Down',
    ends: 'Home, End',
    enter: 'Enter',
    escape: 'Esc',
    move: 'Move from person to person',
    page: 'Move by a page',
    end: 'Go to the first or last person',
    open: 'Edit the person',
    leave: 'Close a dialog or clear the search',
  },
};
