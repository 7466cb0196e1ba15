/** The connected clinic: its menu, how its key is kept, removing it from this computer. */
export const clinic = {
  menu: ({ name }: { name: string }) => `Clinic ${name}`,
  keyKept: ({ keychain }: { keychain: string }) => `The key is kept in ${keychain}.`,
  keyForSession: 'The key is kept until you close the app.',
  replaceKey: 'Replace key…',
  /** In the menu: who works here, and the way to change that. */
  operator: ({ name }: { name: string }) => `You: ${name}. Change…`,
  keyReplaced: 'The key was replaced.',
  disconnectFailed: 'The clinic was disconnected, but it may connect again when you next open the app.',
  /** Where the key is kept, as the system calls it. Stands after "in" and "from". */
  keychains: {
    macos: 'your Keychain',
    windows: 'Windows Credential Manager',
    linux: 'your keyring',
  },
  forget: {
    title: ({ name }: { name: string }) => `Remove ${name} from this computer?`,
    fromKeychain: ({ keychain }: { keychain: string }) =>
      `This deletes its key from ${keychain} and everything saved about it on this computer: change history, receipts, filters and layout. No one at the clinic is affected. You'll need an API key to add it again.`,
    fromSession:
      "This deletes its key and everything saved about it on this computer: change history, receipts, filters and layout. No one at the clinic is affected. You'll need an API key to add it again.",
    failed: "The clinic wasn't removed",
    act: 'Remove this clinic',
    /** The keychain did not delete the key, so nothing was removed. */
    keyStays: ({ keychain }: { keychain: string }) => `The key couldn't be deleted from ${keychain}`,
    keyStaysAdvice: ({ entry }: { entry: string }) =>
      `You can try again, or remove the clinic without its key. The key may then stay there for now, listed as “Clinic Roster” with the account “${entry}”. To make sure it can't be used, delete it in the AutoScribe dashboard, under API Config.`,
    leaveKey: 'Remove without deleting the key',
  },
};
