/** Newer versions of the app. */
export const updates = {
  title: 'Updates',
  looking: 'Checking for updates…',
  newest: ({ version }: { version: string }) => `You have the newest version, ${version}.`,
  later: 'Later',
  install: 'Install now',
  page: 'Open the download page',
  stop: 'Stop',
  again: 'Check again',
  notes: "What's new",
  banner: {
    title: ({ version }: { version: string }) => `Version ${version} is available.`,
    look: "See what's new",
  },
  off: {
    build: {
      title: "This copy doesn't check for updates",
      advice: 'Get newer versions where you got this one.',
    },
    policy: {
      title: 'Updates are managed for you',
      advice:
        'The people who manage this computer also keep Clinic Roster up to date. Ask your IT team about newer versions.',
    },
  },
  found: {
    title: ({ version }: { version: string }) => `Version ${version}`,
    have: ({ version }: { version: string }) => `You have version ${version}.`,
    /** What happens to the app. */
    then: {
      windows: 'Clinic Roster closes, the new version is installed, and it opens again by itself.',
      macos: 'The new version replaces this one. Restart Clinic Roster when you like.',
    },
    byHand:
      'Download the file for your computer there and open it. If someone manages this computer for you, ask them.',
    stays: "Your clinics, their keys and your settings are kept. You can't go back to the old version.",
  },
  fetching: 'Downloading…',
  installing: "Installing… Don't turn off your computer.",
  installed: {
    title: ({ version }: { version: string }) => `Version ${version} is installed`,
    advice: 'It will be used the next time you start Clinic Roster.',
    restart: 'Restart now',
  },
  failed: {
    offline: {
      title: "Can't reach the update server",
      advice: 'Check the internet connection, then try again. The version you have still works.',
    },
    tls: {
      title: "The connection isn't secure",
      advice: "Nothing was downloaded. Check this computer's date, or ask your IT team about a proxy.",
    },
    timeout: {
      title: 'The update server took too long',
      advice: 'Try again in a moment. The version you have still works.',
    },
    server: {
      title: 'The update server has a problem',
      advice: 'Try again later. The version you have still works.',
    },
    bad_response: {
      title: "The newer version can't be used here",
      advice:
        "The update isn't for this computer or can't be read. Nothing was changed. Try again later, or ask your IT team.",
    },
    update_refused: {
      title: 'The newer version was refused',
      advice:
        "The download isn't signed by the makers of Clinic Roster; it may be damaged or altered. It was deleted, and nothing was installed. If this happens again, tell your IT team.",
    },
    forbidden: {
      title: 'Installation was blocked',
      advice:
        'You may not be allowed to install programs here. Ask your IT team. The version you have still works.',
    },
    not_found: {
      title: 'This version is no longer offered',
      advice: 'Nothing was installed. Check again to see what is offered now.',
    },
    editing: {
      title: "Something isn't saved yet",
      advice: 'Nothing was installed. Save or discard what you were editing, then try again.',
    },
    notLooked: {
      title: "Couldn't check for updates",
      advice: 'Try again. The version you have still works.',
    },
    notInstalled: {
      title: "Couldn't install the newer version",
      advice: 'Try again, or ask your IT team. The version you have still works.',
    },
  },
};
