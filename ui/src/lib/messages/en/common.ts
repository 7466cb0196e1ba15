/** Words that many places share. */
export const common = {
  appName: 'Clinic Roster',
  cancel: 'Cancel',
  close: 'Close',
  ok: 'OK',
  back: 'Back',
  tryAgain: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  copyWhat: ({ what }: { what: string }) => `Copy ${what}`,
  selected: 'Selected. Press Ctrl+C or ⌘C to copy.',
  /** Beside something that differs from what is saved. */
  edited: 'Edited',
  loading: 'Loading…',
  saving: 'Saving…',
  /** Leaving a dialog in which only a name was typed. */
  nameLost: 'The name you entered will be lost.',
  /** In place of "no one matches", as long as not all of a list is there. */
  unfinished: {
    loading: {
      title: 'The list is still loading',
      advice: "Nothing matches so far, but there's more to come.",
    },
    part: {
      title: 'Nothing matches in the part that was loaded',
      advice: 'Refresh to load the whole list.',
    },
    /** Where people are searched in a dialog. */
    people: 'No match so far: not everyone is loaded yet.',
  },
};
