/** From the start of the app to a connected clinic. */
export const connect = {
  opening: 'Opening Clinic Roster…',
  waiting: 'Waiting for your keychain. If your system asks for a password, enter it there.',
  startFailed: "Clinic Roster couldn't start",
  title: 'Connect your clinic',
  lead: 'See who works with Avara AutoScribe at your clinic, and change what they can do.',
  act: 'Connect',
  stillWorking: 'Still working. If your system asks for a password, enter it there.',
  sessionOnly: 'Keep the key until I close the app',
  replaceTitle: ({ name }: { name: string }) => `Replace the key for ${name}`,
  nothingLost: 'Nothing you typed is lost.',
  notThisClinic: 'No longer using this clinic?',
  /** What is lost when the form is left. */
  typedLost: 'The key you entered will be lost.',
  name: { label: 'Clinic name', hint: 'Only you see this name.' },
  key: {
    label: 'API key',
    hint: 'In the AutoScribe dashboard, under API Config.',
    hintKeychain: ({ keychain }: { keychain: string }) =>
      `In the AutoScribe dashboard, under API Config. It's kept in ${keychain} and nowhere else.`,
    hintSession: "In the AutoScribe dashboard, under API Config. It's kept until you close the app.",
    show: 'Show key',
    hide: 'Hide key',
  },
  /** Another clinic has the key that was entered. */
  sameKey: {
    title: ({ name }: { name: string }) => `This is the key for ${name}`,
    advice: 'Both would show the same people. Check that you copied the right key.',
  },
  /** The key that is to replace the clinic's own leads to no one of its last list. */
  otherPeople: {
    title: ({ name }: { name: string }) => `This key shows none of the people of ${name}`,
    advice: 'It may be the key for another clinic. Check that you copied the right key.',
  },
  useAnyway: 'Use this key anyway',
  disconnected: {
    title: ({ name }: { name: string }) => `Disconnected from ${name}`,
    keyInKeychain: ({ keychain }: { keychain: string }) =>
      `The key is still in ${keychain}, so you can reconnect at any time.`,
    keyGone: "The key was kept only until you disconnected. You'll need it to reconnect.",
    reconnect: 'Reconnect',
  },
  /** Beside the inputs. */
  entries: {
    nameEmpty: 'Give the clinic a name.',
    nameLong: ({ most }: { most: number }) => `Use at most ${most} characters.`,
    nameTaken: 'Another clinic has this name. Choose one that tells them apart.',
    keyEmpty: "Paste the clinic's API key.",
    keyCharacters: 'A key has no spaces or special characters. Copy it again.',
    keyRefused: "Avara didn't accept this key. Check that you copied all of it, or create a new one.",
    keyForbidden: "This key can't see the clinic's people. Use one that can manage users.",
  },
};
