import { number, plural } from './grammar';

export const about = {
  description: 'The people of an Avara AutoScribe clinic, and what they can do.',
  version: 'Version',
  licence: 'License',
  others: 'Includes open-source software: see Licenses',
  licences: {
    title: 'Licenses',
    description: 'Third-party software in Clinic Roster and its licenses',
    filter: 'Filter packages',
    placeholder: 'Name or license',
    count: ({ count }: { count: number }) =>
      plural(count, { one: '1 package', other: `${number(count)} packages` }),
    nothing: ({ query }: { query: string }) => `Nothing matches “${query}”.`,
    /** Above a text that is not the package's own. */
    standard: 'This package includes no license text; this is the standard one.',
    failed: "The licenses couldn't be loaded",
  },
};
