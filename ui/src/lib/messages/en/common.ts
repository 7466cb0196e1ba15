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
};
