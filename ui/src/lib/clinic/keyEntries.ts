/** The rules of the form by which a key enters: what is checked here, and where an answer belongs. */
import type { CommandError } from '../api/generated/bindings';
import { visible } from '../clean/visible';
import { describe } from '../errors';
import { m } from '../messages';
import { isSameName } from './names';

export type Entries = { name: string; key: string };
export type EntryErrors = { name?: string; key?: string };

/** How many letters the name of a clinic may have. */
export const LONGEST_NAME = 80;

/** What a refusal means for the form. */
export type Refusal = {
  beside: EntryErrors;
  /** Stands above the form, when no input is to blame. */
  banner?: { title: string; advice: string };
  /** The keychain is to blame: the person may choose to go on without it. */
  offerSession: boolean;
  /** Another clinic has the key: the id of that one. The person may choose to use it all the same. */
  sameKeyAs?: string;
  /** No one of the clinic whose key is replaced is behind the new one. The person may choose to use it all the same. */
  othersBehind?: boolean;
};

/** Quotes of print, which a letter or a PDF puts around a key. None of them can be in one. */
const QUOTES = /^[\s\u2018-\u201f\u2039\u203a«»]+|[\s\u2018-\u201f\u2039\u203a«»]+$/gu;

/** Copying brings spaces, line breaks, quotes and what no one sees along; a key has none of them. */
export function trimmed({ name, key }: Entries): Entries {
  return { name: name.trim(), key: visible(key, 'remove').text.replace(QUOTES, '') };
}

/** What can be seen before anything is sent. Expects trimmed entries. `taken`: the names of the other clinics. */
export function checkEntries({ name, key }: Entries, taken: readonly string[] = []): EntryErrors {
  const errors: EntryErrors = {};
  if (name === '') errors.name = m.connect.entries.nameEmpty;
  else if (taken.some((other) => isSameName(other, name))) errors.name = m.connect.entries.nameTaken;
  else if ([...name].length > LONGEST_NAME) {
    errors.name = m.connect.entries.nameLong({ most: LONGEST_NAME });
  }
  if (key === '') errors.key = m.connect.entries.keyEmpty;
  else if (!/^[\x21-\x7e]+$/.test(key)) errors.key = m.connect.entries.keyCharacters;
  return errors;
}

/** Beside the input that is to blame, or above the form. */
export function placeRefusal(error: CommandError): Refusal {
  const { title, advice } = describe(error);
  switch (error.code) {
    case 'unauthorized':
      return beside({ key: m.connect.entries.keyRefused });
    case 'forbidden':
      return beside({ key: m.connect.entries.keyForbidden });
    case 'no_key':
      return beside({ key: m.connect.entries.keyEmpty });
    case 'invalid': {
      const found: EntryErrors = {};
      const [name, key] = [error.fields['name']?.[0], error.fields['key']?.[0]];
      // What the app itself says there is English and for the log.
      if (name) found.name = m.connect.entries.nameLong({ most: LONGEST_NAME });
      if (key) found.key = m.connect.entries.keyCharacters;
      return name || key ? beside(found) : above();
    }
    case 'conflict': {
      const sameKeyAs = error.fields['sameKey']?.[0];
      if (sameKeyAs) return { ...beside({}), sameKeyAs };
      return error.fields['otherPeople'] ? { ...beside({}), othersBehind: true } : above();
    }
    case 'keychain_unavailable':
    case 'keychain_locked':
    case 'keychain_denied':
      return { ...above(), offerSession: true };
    default:
      return above();
  }

  function above(): Refusal {
    return { beside: {}, banner: { title, advice }, offerSession: false };
  }
}

function beside(errors: EntryErrors): Refusal {
  return { beside: errors, offerSession: false };
}
