/** The licences as a text to read without the app: installers put it beside the app. */
import { join } from 'node:path';

/** Where it stands. It is committed, since the app cannot be compiled while a file that belongs beside it is missing. */
export const TEXT = join(import.meta.dirname, 'third-party.txt');

const LINE = '='.repeat(80);

/** What the app shows under Licences, as one text. */
export function asText({ packages, texts }) {
  const parts = texts.map((text, place) => {
    const under = packages.filter((one) => one.texts.includes(place));
    const names = under.map(({ name, version, from, licence }) => `${name} ${version} (${from}): ${licence}`);
    return [LINE, ...names, LINE, '', text, ''].join('\n');
  });
  return [
    'Clinic Roster contains the works of others. Each text stands below the names of those that it is for.',
    'Where a work brings no text of its own, the standard text of its licence stands for it.',
    '',
    ...parts,
  ].join('\n');
}
