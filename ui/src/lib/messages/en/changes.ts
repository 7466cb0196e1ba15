/** What a change means for the person, and what the button that makes it is called. */
import { number, plural } from './grammar';

const more = (count: number) =>
  plural(count, { one: 'save 1 more change', other: `save ${number(count)} more changes` });

export const changes = {
  /** Below a change: what the person can or can no longer do. */
  means: {
    admin: ({ name }: { name: string }) =>
      `${name} will be able to manage users and settings, including your own access.`,
    adminWithDashboard: ({ name }: { name: string }) =>
      `${name} will be able to manage users and settings, including your own access. Dashboard access will also be turned on.`,
    noAdmin: ({ name }: { name: string }) => `${name} will no longer be able to manage users and settings.`,
    reports: ({ name }: { name: string }) => `${name} will be able to create and sign reports.`,
    reportsWithNpi: ({ name, npi }: { name: string; npi: string }) =>
      `${name} will be able to create and sign reports. The NPI is ${npi}.`,
    noReports: ({ name }: { name: string }) => `${name} will no longer be able to create and sign reports.`,
    studies: ({ name }: { name: string }) =>
      `${name} will be able to assign tasks, create studies and edit their details.`,
    noStudies: ({ name }: { name: string }) =>
      `${name} will no longer be able to assign tasks, create studies or edit their details.`,
    dashboard: ({ name }: { name: string }) => `${name} will be able to log in to the AutoScribe dashboard.`,
    noDashboard: ({ name }: { name: string }) =>
      `${name} will no longer be able to log in to the AutoScribe dashboard. They can still work through the PACS.`,
  },
  /** On the button. */
  act: {
    admin: ({ name }: { name: string }) => `Make ${name} an admin`,
    adminAndSigning: ({ name }: { name: string }) => `Make ${name} an admin and allow signing`,
    adminSigningAndMore: ({ name, count }: { name: string; count: number }) =>
      `Make ${name} an admin, allow signing and ${more(count)}`,
    /** `act`: one of the others here. */
    andMore: ({ act, count }: { act: string; count: number }) => `${act} and ${more(count)}`,
    /** `level` as it stands inside a sentence: "member". */
    level: ({ name, level }: { name: string; level: string }) => `Make ${name} a ${level}`,
    signing: 'Allow signing',
    noSigning: 'Stop signing',
    noStudies: 'Stop managing studies',
    dashboard: 'Turn on dashboard access',
    noDashboard: 'Turn off dashboard access',
  },
  /** Above the list of changes. */
  ask: {
    admin: ({ name }: { name: string }) => `Make ${name} an admin?`,
    adminAndSigning: ({ name }: { name: string }) =>
      `Make ${name} an admin, and allow creating and signing reports?`,
    noAdmin: ({ name }: { name: string }) => `Remove ${name}'s admin rights?`,
    signing: ({ name }: { name: string }) => `Allow ${name} to create and sign reports?`,
    noSigning: ({ name }: { name: string }) => `Stop ${name} from creating and signing reports?`,
    noStudies: ({ name }: { name: string }) => `Stop ${name} from managing studies?`,
    dashboard: ({ name }: { name: string }) => `Let ${name} log in to the dashboard?`,
    noDashboard: ({ name }: { name: string }) => `Turn off dashboard access for ${name}?`,
  },
};
