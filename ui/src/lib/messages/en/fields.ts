/** What was done to a pasted text, and what cannot be used of it: quiet sentences and errors beside an input. */
export const fields = {
  done: {
    invisible: 'Removed invisible characters.',
    /** `from`: `Doe, Jane <…>`. */
    addressFrom: ({ from }: { from: string }) => `Took the address out of “${from}”.`,
    addressOnly: 'Kept only the address.',
    numberOnly: 'Kept only the number.',
    nameOnly: 'Removed quotes and commas around it.',
    plus: 'Left out the “+”. Avara stores only digits.',
    nameFilled: ({ from }: { from: string }) => `Name filled in from “${from}”. Check it.`,
  },
  trouble: {
    addresses: 'Enter one address at a time. Invite each person separately.',
    phones: 'Enter one phone number at a time.',
    extension: ({ part }: { part: string }) => `Avara can't store an extension. Leave out “${part}”.`,
    maybeExtension: ({ part }: { part: string }) =>
      `Is “${part}” an extension? Avara can't store extensions, so leave it out. If it's part of the number, type the number without spaces or dashes.`,
    shortened: 'Excel shortened this number. Format the column as text, then copy it again.',
    lostLetter: 'A letter was lost at “�”. Type it again.',
  },
  sameNpi: ({ name }: { name: string }) =>
    `${name} also has this NPI. Each NPI belongs to one person, so check it.`,
  sameNpiInvited: ({ name }: { name: string }) =>
    `${name} also has this NPI, in a pending invitation. Each NPI belongs to one person, so check it.`,
  open: ({ name }: { name: string }) => `Open ${name}`,
  /** On a button: takes the extension off. */
  leaveOut: ({ part }: { part: string }) => `Leave out “${part}”`,
};
