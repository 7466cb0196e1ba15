/** Text without what the eye cannot see. Pasted text brings it along from mail, sheets, PDFs and web pages. */

/**
 * Control characters, soft hyphens, zero-width and bidirectional marks, and halves of broken characters. Spaces and line
 * breaks are not among them, nor are the marks below.
 */
const HIDDEN = /(?!\p{VS}|\u200C|\u200D|[\t-\r\u0085])[\p{DI}\p{Cc}\p{Cs}\uFFF9-\uFFFB]/gu;

/** Variation selectors choose a form of a character, and joiners shape words in Arabic, Persian and Indic scripts. */
const SHAPING = /[\p{VS}\u200C\u200D]/gu;

/** A joiner means something only between letters; the first part of the match is such a place. */
const JOINER = /([\p{L}\p{M}][\u200C\u200D](?=[\p{L}\p{M}]))|[\u200C\u200D]/gu;

/** Every kind of space and line break, and the Braille blank, which looks like one. */
const SPACES = /[\t-\r\u0085\u2028\u2029\u2800\p{Zs}]+/gu;

export type Visible = {
  text: string;
  /** Something invisible was taken out. Spaces do not count: people see those. */
  removed: boolean;
};

/** `shaping`: whether marks stay that shape the letters of a name. Addresses and numbers have none. */
export function visible(text: string, shaping: 'keep' | 'remove'): Visible {
  const shown = text.replace(HIDDEN, '');
  const shaped =
    shaping === 'keep'
      ? shown.replace(JOINER, (_, joined: string | undefined) => joined ?? '')
      : shown.replace(SHAPING, '');
  return { text: shaped.replace(SPACES, ' ').trim(), removed: shaped.length < text.length };
}
