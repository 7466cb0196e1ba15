/** Suggestions for suffixes, in the order in which they are written after a name. Any other text is fine too. */
const GROUPS: readonly (readonly string[])[] = [
  ['Jr.', 'Sr.', 'II', 'III', 'IV'],
  ['MD', 'DO', 'MBBS', 'PhD', 'DDS', 'DMD', 'DPM', 'DC', 'PharmD', 'DNP', 'NP', 'PA-C', 'RN', 'RT(R)'],
  ['FACR', 'FSIR', 'FACC', 'FACS', 'FACP', 'FCAP', 'FRCR', 'FRCPC'],
];

/** Whether a word is one of them, with dots or without. Case counts: Do is a name. */
export function isSuffix(word: string): boolean {
  const bare = word.replaceAll('.', '');
  return GROUPS.flat().some((suffix) => suffix.replaceAll('.', '') === bare);
}

/** For the first suffix: everything but what already stands in the second. */
export function suggestFirst(second: string): string[] {
  return GROUPS.flat().filter((suffix) => suffix !== second.trim());
}

/** For the second suffix: what may follow the first, so no "MD, Jr.". */
export function suggestSecond(first: string): string[] {
  const from = GROUPS.findIndex((group) => group.includes(first.trim()));
  return GROUPS.slice(Math.max(from, 0))
    .flat()
    .filter((suffix) => suffix !== first.trim());
}
