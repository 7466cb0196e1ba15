import { number, plural } from './grammar';

export const about = {
  description: 'The people of an Avara AutoScribe clinic, and what they may do.',
  version: 'Version',
  licence: 'Licence',
  others: 'Built on the work of many others: see Licences.',
  licences: {
    title: 'Licences',
    description: 'The work of others that is inside Clinic Roster, and the terms it comes under.',
    filter: 'Filter packages',
    placeholder: 'Name or licence',
    count: ({ count }: { count: number }) =>
      plural(count, { one: '1 package', other: `${number(count)} packages` }),
    nothing: ({ query }: { query: string }) => `Nothing fits “${query}”.`,
    /** Above a text that is not the package's own. */
    standard: 'This package comes without a text of its own. This is the standard text of its licence.',
    failed: 'The licences could not be loaded',
  },
};
