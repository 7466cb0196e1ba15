/** Several clinics: adding, naming, ordering and switching. */
export const clinics = {
  heading: 'Clinics',
  current: ({ name }: { name: string }) => `Clinic: ${name}`,
  add: {
    title: 'Add a clinic',
    lead: 'Each clinic has a key of its own. You switch between them in the menu at the top left.',
    done: ({ name }: { name: string }) => `${name} was added.`,
  },
  opening: ({ name }: { name: string }) => `Opening ${name}…`,
  switched: ({ name }: { name: string }) => `This is ${name} now.`,
  switchFailed: ({ name }: { name: string }) => `${name} could not be opened`,
  others: 'Or go to another clinic',
  goTo: ({ name }: { name: string }) => `Go to ${name}`,
  change: {
    title: ({ name }: { name: string }) => `Name and color of ${name}`,
    hint: 'Only for you: Avara and your colleagues do not see it.',
    name: 'Clinic name',
    nameMissing: 'Give the clinic a name, so that you recognise it.',
    colour: 'Color',
    colours: {
      teal: 'Teal',
      blue: 'Blue',
      violet: 'Violet',
      rose: 'Rose',
      amber: 'Amber',
      slate: 'Slate',
    },
    failed: 'The name and color were not saved',
    act: 'Save name and color',
    lost: 'The new name and color are not saved.',
  },
  list: {
    /** Where the key of one clinic is. */
    kept: ({ keychain }: { keychain: string }) => `Key in ${keychain}`,
    forSession: 'Key for this session only',
    isOpen: 'Open now',
    up: ({ name }: { name: string }) => `Move ${name} up`,
    down: ({ name }: { name: string }) => `Move ${name} down`,
    moved: ({ name, place, count }: { name: string; place: number; count: number }) =>
      `${name} is number ${place} of ${count} now.`,
    orderFailed: 'The order was not saved',
    order:
      'The order is that of the menu, and of the keys that switch. Alt with an arrow key moves a clinic too.',
    change: 'Name and color',
    changeOf: ({ name }: { name: string }) => `Name and color of ${name}`,
    key: 'Replace key',
    keyOf: ({ name }: { name: string }) => `Replace key for ${name}`,
    forget: 'Forget',
    forgetWhich: ({ name }: { name: string }) => `Forget ${name}`,
    none: 'No clinic is connected yet.',
  },
  replace: {
    opens: ({ name }: { name: string }) => `The app then opens ${name}.`,
  },
};
