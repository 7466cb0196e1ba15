/** From the start of the app to a connected clinic. */
export const connect = {
  opening: 'Opening Clinic Roster…',
  waiting: 'Waiting for your keychain. If a system window asks for your password, answer it there.',
  startFailed: 'Clinic Roster could not start',
  title: 'Connect your clinic',
  lead: 'See who works with Avara AutoScribe in your clinic, and change what they may do.',
  act: 'Connect',
  stillWorking: 'Still working. If a system window asks for your password, answer it there.',
  sessionOnly: 'Keep the key for this session only',
  replaceTitle: ({ name }: { name: string }) => `Replace the key for ${name}`,
  nothingLost: 'Nothing you typed is lost.',
  notThisClinic: 'Not this clinic any more?',
  name: { label: 'Clinic name', hint: 'Only for you, to recognise it here.' },
  key: {
    label: 'API key',
    hintKeychain: ({ keychain }: { keychain: string }) =>
      `In the AutoScribe dashboard, under API Config. It is kept in ${keychain} and nowhere else.`,
    hintSession: 'In the AutoScribe dashboard, under API Config. It is kept until you close the app.',
    show: 'Show key',
    hide: 'Hide key',
  },
  disconnected: {
    title: ({ name }: { name: string }) => `Disconnected from ${name}`,
    keyInKeychain: ({ keychain }: { keychain: string }) =>
      `The key is still in ${keychain}, so you can come back at any time.`,
    keyGone: 'The key was kept for that session only. To come back, you will need it again.',
    reconnect: 'Reconnect',
  },
  /** Beside the inputs. */
  entries: {
    nameEmpty: 'Give the clinic a name, so that you recognise it.',
    nameLong: ({ most }: { most: number }) => `Use at most ${most} characters.`,
    keyEmpty: 'Paste the API key of the clinic.',
    keyCharacters: 'A key has no spaces or special letters. Copy it once more.',
    keyRefused: 'Avara did not accept this key. Check that all of it was copied, or make a new one.',
    keyForbidden: 'This key may not read the people of the clinic. Use one that may manage users.',
  },
};
