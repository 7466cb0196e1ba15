/** The app's own files: what is left of a removed clinic, and damaged files that were set aside. */

export const data = {
  left: {
    title: ({ name }: { name: string }) => `${name} was removed from this computer`,
    lead: "It's no longer in Clinic Roster, but some of its data may still be on this computer:",
    notErased:
      "Another program, such as a backup, is reading Clinic Roster's file, so parts of the old data can't be erased yet. They'll be erased when it's done, or the next time Clinic Roster starts.",
    key: ({ keychain }: { keychain: string }) =>
      `We couldn't access ${keychain}, so the clinic's key may still be there. Clinic Roster tries to delete it each time it starts.`,
    files: ({ files }: { files: string }) =>
      `Damaged files that were set aside earlier may contain data about the clinic's people: ${files}.`,
  },
  old: {
    delete: 'Delete old data…',
    ask: "This can't be undone. Anything we couldn't recover from the old data will be lost.",
    confirm: 'Delete old data',
    keep: 'Keep it',
    deleted: 'The old data was deleted.',
    failed: "The old data couldn't be deleted",
    kept: ({ files }: { files: string }) =>
      `Damaged data was set aside here earlier: ${files}. It may contain people's data, and removing a clinic doesn't delete it.`,
  },
  rescued:
    'We recovered as much as we could of your clinics, settings and change history. Check whether anything is missing.',
  incomplete: {
    title: 'The latest changes may be missing here',
    advice:
      'Part of what Clinic Roster saved on this computer was removed, perhaps by a cleanup or sync program. No one at your clinics is affected.',
    lost: 'The change history, filters or a recently added clinic may be missing. To add a clinic again, use an API key.',
    folder: 'Its files are in this folder. Please leave them there:',
  },
  folder: 'The data is in this folder:',
};
