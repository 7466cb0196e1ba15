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

/** The tests in the folders, as paths from the folder of the screens: `{ logic, screens }`. */
export function tests(...folders) {
  const all = folders.flatMap((folder) =>
    readdirSync(ui + folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.test\.[jt]s$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  const needsPage = (file) => page.test(readFileSync(ui + file, 'utf8'));
  return { logic: all.filter((file) => !needsPage(file)), screens: all.filter(needsPage) };
}
