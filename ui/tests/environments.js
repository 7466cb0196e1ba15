/**
 * Which tests need a page: those that render a component or speak of what only a page has. The others run in plain
 * Node, without the second or two that it takes each file to set up a page.
 *
 * A test that needs one because of what it tests says so at its top: `// @vitest-environment jsdom`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ui = fileURLToPath(new URL('..', import.meta.url));
const page = /@testing-library|@vitest-environment jsdom|\.svelte['"]|\b(document|window|localStorage)\b/;

/** A file that replaces a module must not meet one that another file has loaded. */
const replaces = /\bvi\.mock\(/;

/** The tests in the folders, as paths from the folder of the screens: `{ logic, screens, replacing }`. */
export function tests(...folders) {
  const all = folders.flatMap((folder) =>
    readdirSync(ui + folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.test\.[jt]s$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  const found = { logic: [], screens: [], replacing: [] };
  for (const file of all) found[kind(readFileSync(ui + file, 'utf8'))].push(file);
  return found;
}

function kind(text) {
  if (!page.test(text)) return 'logic';
  return replaces.test(text) ? 'replacing' : 'screens';
}
