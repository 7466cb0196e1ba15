/** The strong warnings: what will be lost, and the box to tick that names it. */
type Named = { name: string };

export const guard = {
  title: 'Read this first',
  what: {
    own_access: {
      title: 'This is you',
      loss: 'You will lose your own access: you can no longer log in to AutoScribe, and somebody else may have to give it back to you.',
      agree: 'I want to lose my own access',
    },
    own_admin: {
      title: 'This is you',
      loss: 'You will no longer be able to manage users and settings in AutoScribe, and you cannot make yourself an admin again there.',
      agree: 'I want to stop being an admin',
    },
    last_admin: {
      title: ({ name }: Named) => `${name} is the last admin`,
      loss: 'As far as this list shows, nobody else can manage users and settings. Afterwards nobody could do it in the AutoScribe dashboard, nor give it to anyone.',
      agree: 'I want to leave the clinic without an admin',
    },
    owner: {
      title: ({ name }: Named) => `${name} is an owner`,
      loss: 'The clinic will lose an owner who manages users and settings. Only the AutoScribe dashboard can name another one. Avara may also refuse this.',
      agree: ({ name }: Named) => `I know that ${name} is an owner`,
    },
  },
};
