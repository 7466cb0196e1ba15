/** The connected clinic: its menu, how its key is kept, leaving it. */
export const clinic = {
  menu: ({ name }: { name: string }) => `Clinic ${name}`,
  keyKept: ({ keychain }: { keychain: string }) => `The key is kept in ${keychain}.`,
  keyForSession: 'The key is kept for this session only.',
  replaceKey: 'Replace key…',
  keyReplaced: 'The key was replaced.',
  disconnectFailed: 'The clinic could not be disconnected.',
  forgetAsk: 'Forget clinic…',
  /** Where the key is kept, as the system calls it. Stands after "in" and "from". */
  keychains: {
    macos: 'your Keychain',
    windows: 'Windows Credential Manager',
    linux: 'your keyring',
  },
  forget: {
    title: ({ name }: { name: string }) => `Forget ${name}?`,
    fromKeychain: ({ keychain }: { keychain: string }) =>
      `Its key is deleted from ${keychain}, and with it all that is kept of the clinic on this computer: the record of changes, filters and layout. Nobody in the clinic is changed. To come back, you will need an API key again.`,
    fromSession:
      'Its key is dropped, and with it all that is kept of the clinic on this computer: the record of changes, filters and layout. Nobody in the clinic is changed. To come back, you will need an API key again.',
    failed: 'The clinic was not forgotten',
    act: 'Forget clinic',
  },
};
