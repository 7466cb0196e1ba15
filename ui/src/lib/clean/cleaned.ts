/** What cleaning a pasted field makes of it. */

/** What was done to the text, for the sentence under the field. */
export type CleanNote =
  /** Invisible characters were taken out. */
  | 'invisible'
  /** What stood around it was left out: a name, brackets, quotes, a label, a final comma. */
  | 'unwrapped'
  /** The plus before a phone number was left out. */
  | 'plus';

/** Why the text cannot be used as it is, although no rule about its characters says so well enough. */
export type TroubleKind =
  /** More than one address or number. */
  | 'several'
  /** A phone number with an extension, which is the part. */
  | 'extension'
  /** Digits after a whole phone number, which may be an extension. */
  | 'maybe_extension'
  /** Excel wrote a long number as 1.23457E+09. */
  | 'shortened'
  /** A letter was lost on the way: U+FFFD stands in its place. */
  | 'lost_letter';

export type Trouble = {
  kind: TroubleKind;
  /** The part of the text that it is about; all of it if that cannot be told. */
  part: string;
};

export type Cleaned = {
  /** Never fewer or other digits than were seen, except those around an address. */
  text: string;
  notes: readonly CleanNote[];
  trouble: Trouble | null;
};
