/** The strong warnings: what will be lost, and the box to tick that names it. */
type Named = { name: string };

export const guard = {
  title: 'Read this first',
  yes: "Yes, that's me",
  no: "No, that's someone else",
  notMe: "That's not me",
  what: {
    maybe_you: {
      title: ({ name }: Named) => `Are you ${name}?`,
      loss: "If so, you'd lose your own access or your own admin rights.",
      /** If it can't be answered by a button. */
      agree: ({ name }: Named) => `I'm not ${name}, or I understand that I'll lose my own access`,
    },
    own_access: {
      title: 'This is you',
      loss: "You will lose your own access: you'll no longer be able to log in to AutoScribe, and someone else may have to restore it.",
      agree: "I understand that I'll lose my own access",
    },
    own_admin: {
      title: 'This is you',
      loss: "You will no longer be able to manage users and settings in AutoScribe, and you can't make yourself an admin again there.",
      agree: "I understand that I'll no longer be an admin",
    },
    last_admin: {
      title: ({ name }: Named) => `${name} is the last admin`,
      loss: 'As far as this list shows, no one else can manage users and settings. No one could do so in the AutoScribe dashboard or grant it to others.',
      agree: 'I understand that the clinic will have no admin',
    },
    maybe_last_admin: {
      title: ({ name }: Named) => `${name} may be the last admin`,
      loss: "The people list is incomplete, so we can't tell if anyone else can manage users and settings. Refresh the list before you continue.",
      agree: 'I understand that the clinic may have no admin',
    },
    owner: {
      title: ({ name }: Named) => `${name} is an owner`,
      loss: 'The clinic will lose an owner, who manages users and settings. Only the AutoScribe dashboard can assign another. Avara may refuse this change.',
      agree: ({ name }: Named) => `I understand that ${name} is an owner`,
    },
  },
};
