/** The name that stands before an address in mail: "Doe, Jane M., MD", "Dr. Jane Doe", "José de la Cruz". */
import { cleanName } from '../../../lib/clean/name';
import { isSuffix } from '../../../lib/person/suffixes';

export type NameParts = {
  firstName: string;
  middleName: string;
  lastName: string;
  suffix1: string;
  suffix2: string;
};

const TITLE = /^(?:dr|prof|mr|mrs|ms|miss|mx)\.?\s+/iu;
/** "Jane Doe (Radiology)", "Jane Doe [External]". */
const ASIDE = /\s*(?:\([^()]*\)|\[[^[\]]*\])/gu;

/** Null if this cannot be a name of one person, or only half of it can be told. */
export function nameParts(text: string): NameParts | null {
  const name = cleanName(text.replace(ASIDE, '').replace(TITLE, '')).text;
  if (name === '' || /[\d@<>"/\\|&_]/u.test(name)) return null;
  const parts = name.split(',').map((part) => part.trim());
  const suffixes = parts.filter(isSuffix);
  const [before = '', after, ...others] = parts.filter((part) => !isSuffix(part));
  if (others.length > 0 || suffixes.length > 2) return null;
  const found = after === undefined ? inOrder(before) : turned(before, after);
  if (found.firstName === '' || found.lastName === '') return null;
  const [suffix1 = '', suffix2 = ''] = [...found.suffixes, ...suffixes];
  const { firstName, middleName, lastName } = found;
  return { firstName, middleName, lastName, suffix1, suffix2 };
}

type Found = { firstName: string; middleName: string; lastName: string; suffixes: string[] };

/** "Doe, Jane Marie". */
function turned(lastName: string, given: string): Found {
  const [firstName = '', ...middle] = given.split(' ');
  return { firstName, middleName: middle.join(' '), lastName, suffixes: [] };
}

/** "Jane M. Doe MD". Of several words after the first only an initial is surely no part of the last name. */
function inOrder(name: string): Found {
  const words = name.split(' ');
  const suffixes: string[] = [];
  while (words.length > 2 && isSuffix(words.at(-1) ?? '')) suffixes.unshift(words.pop() ?? '');
  const [firstName = '', ...rest] = words;
  const [second = '', ...others] = rest;
  const isInitial = /^\p{Lu}\.?$/u.test(second) && others.length > 0;
  return {
    firstName,
    middleName: isInitial ? second : '',
    lastName: (isInitial ? others : rest).join(' '),
    suffixes,
  };
}
