/** Text as it is searched: accents, case and the marks inside names do not count. */

/** Letters that Unicode does not take apart into a base and an accent. */
const plain: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
};

/** Text without accents and case, with one kind of apostrophe and one of hyphen. */
export function folded(text: string): string {
  // Most text is plain, and ten thousand people are folded in one go.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[łøđßæœıðþ]/g, (letter) => plain[letter] ?? letter)
      // Some systems write these as they are typed, others only where they are pasted.
      .replace(/[‘’ʼʻ′´＇]/g, "'")
      .replace(/[‐‑‒–—−]/g, '-')
  );
}

/** The words of folded text; a hyphen or an apostrophe parts them like a space does. */
export function nameWords(text: string): string[] {
  return text.split(/[\s\-'`.,()/@]+/u).filter(Boolean);
}

/** "o'brien" is "obrien" too. */
export function compact(text: string): string {
  return text.replace(/[-'`.]/gu, '');
}
