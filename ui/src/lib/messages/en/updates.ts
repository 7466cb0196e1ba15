/** Newer versions of the app. */
export const updates = {
  title: 'Updates',
  looking: 'Looking for a newer version…',
  newest: ({ version }: { version: string }) => `You have the newest version, ${version}.`,
  later: 'Later',
  install: 'Install now',
  page: 'Open the download page',
  stop: 'Stop',
  again: 'Check again',
  notes: 'What is new',
  banner: {
    title: ({ version }: { version: string }) => `Version ${version} of Clinic Roster is here.`,
    look: 'See what is new',
  },
  off: {
    build: {
      title: 'This copy does not look for updates',
      advice: 'Newer versions come from the place where you got this one.',
    },
    policy: {
      title: 'Updates are taken care of',
      advice:
        'Whoever manages this computer also keeps Clinic Roster up to date. Ask your IT team about newer versions.',
    },
  },
  found: {
    title: ({ version }: { version: string }) => `Version ${version}`,
    have: ({ version }: { version: string }) => `You have version ${version}.`,
    /** What happens to the app. */
    then: {
      windows: 'Clinic Roster closes, the new version is installed, and it opens again by itself.',
      macos: 'The new version takes the place of this one. Then you restart Clinic Roster when it suits you.',
    },
    byHand:
      'Download the file for your computer there and open it. If someone manages this computer for you, ask them.',
    stays:
      "Your clinics, their keys and your settings stay. The old version can't be put back over the new one.",
  },
  fetching: 'Downloading…',
  installing: 'Installing… Please leave the computer on.',
  installed: {
    title: ({ version }: { version: string }) => `Version ${version} is installed`,
    advice: 'It is used from the next start of Clinic Roster.',
    restart: 'Restart now',
  },
  failed: {
    offline: {
      title: "The updates can't be reached",
      advice: 'Check the internet connection, then try again. The version you have goes on working.',
    },
    tls: {
      title: 'The connection is not safe',
      advice: 'Nothing was downloaded. Check the date of this computer, or ask your IT team about a proxy.',
    },
    timeout: {
      title: 'The updates took too long to answer',
      advice: 'Try again in a moment. The version you have goes on working.',
    },
    server: {
      title: 'The place of the updates has a problem',
      advice: 'The fault is on their side. Try again later. The version you have goes on working.',
    },
    bad_response: {
      title: "The newer version can't be used here",
      advice:
        "What came has nothing for this computer, or can't be read. Nothing was changed. Try again later, or ask your IT team.",
    },
    update_refused: {
      title: 'The newer version was refused',
      advice:
        'What was downloaded is not what the makers of Clinic Roster signed: it is damaged, or somebody changed it. It was thrown away, and nothing was installed. If this happens again, tell your IT team.',
    },
    forbidden: {
      title: 'This computer did not let it be installed',
      advice:
        'You may not be allowed to install programs here. Ask your IT team. The version you have still works.',
    },
    not_found: {
      title: 'This version is no longer offered',
      advice: 'Nothing was installed. Check again to see what is offered now.',
    },
    conflict: {
      title: 'Something here is not saved yet',
      advice: 'Nothing was installed. Save or discard what you were editing, then try again.',
    },
    notLooked: {
      title: 'It could not be looked for updates',
      advice: 'Try again. The version you have goes on working.',
    },
    notInstalled: {
      title: 'The newer version could not be installed',
      advice: 'Try again, or ask your IT team. The version you have goes on working.',
    },
  },
};
