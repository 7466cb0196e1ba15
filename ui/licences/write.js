/**
 * Writes the licences of what is in the app, for the app to show and as a text to lie beside it. `cargo xtask licences`
 * calls it with the place of cargo-about.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { bundled, byName, crates, FEATURES, root, TARGETS } from './contents.js';
import { asText, TEXT } from './text.js';
import { within } from './within.js';

const FILE = fileURLToPath(new URL('../src/features/about/licences.json', import.meta.url));
const CONFIG = fileURLToPath(new URL('about.toml', import.meta.url));

/** Licences that a package names only in its text. */
const UNSAID = { 'svelte-toolbelt': 'MIT' };

const [cargoAbout] = process.argv.slice(2);
const inside = within().map((one) => ({ ...one, texts: tidy(one.texts) }));
const packages = [...rustPackages(), ...inside, ...(await npmPackages())].sort(byName);
const texts = [...new Set(packages.flatMap((one) => one.texts))];
const places = new Map(texts.map((text, place) => [text, place]));
const written = {
  packages: packages.map((one) => ({ ...one, texts: one.texts.map((text) => places.get(text)) })),
  texts,
};
const options = { ...(await resolveConfig(FILE)), parser: 'json' };
writeFileSync(FILE, await format(JSON.stringify(written), options));
writeFileSync(TEXT, asText(written));
console.log(`${packages.length} packages under ${texts.length} texts`);

function rustPackages() {
  const about = askCargoAbout();
  return crates().map(({ from, name, version }) => {
    const isIt = (crate) => crate.name === name && crate.version === version;
    const known = about.crates.find((crate) => isIt(crate.package));
    const given = about.licenses.filter((licence) => licence.used_by.some(({ crate }) => isIt(crate)));
    if (!known || given.length === 0) throw new Error(`cargo-about does not know ${name} ${version}`);
    const found = given.map((licence) => theirOwn(licence, dirname(known.package.manifest_path)));
    return {
      from,
      name,
      version,
      licence: known.license.replace(/\s+/g, ' '),
      texts: tidy(found.flatMap((one) => one.texts)),
      // The package brings no text: the standard one of its licence stands for it.
      ...(found.some((one) => one.standard) && { standard: true }),
    };
  });
}

/** Without the network: what is not in the packages themselves is not looked for elsewhere. */
function askCargoAbout() {
  execFileSync(process.env.CARGO ?? 'cargo', ['fetch', '--locked'], { cwd: root, stdio: 'inherit' });
  const targets = TARGETS.flatMap((target) => ['--target', target]);
  const app = ['--manifest-path', join(root, 'src-tauri/Cargo.toml'), '--features', FEATURES, ...targets];
  const answer = execFileSync(
    cargoAbout,
    ['generate', '--frozen', '--fail', '--format', 'json', '--config', CONFIG, ...app],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(answer);
}

/** cargo-about overlooks files like `license-mit` and texts of several licences, and gives the standard text then. */
function theirOwn({ id, text, source_path: path }, folder) {
  if (path) return { texts: [text] };
  const files = readdirSync(folder).filter((file) => /^licen[cs]e(?!.*\.spdx$)/i.test(file));
  const named = files.filter((file) => file.toLowerCase().includes(id.split('-')[0].toLowerCase()));
  const own = named.length > 0 ? named : files;
  if (own.length === 0) return { texts: [text], standard: true };
  return { texts: own.map((file) => readFileSync(join(folder, file), 'utf8')) };
}

async function npmPackages() {
  return (await bundled()).map(({ name, version, identifier = UNSAID[name], text }) => {
    if (!identifier || !text) throw new Error(`${name} ${version} brings no licence`);
    return { from: 'npm', name, version, licence: identifier, texts: tidy([text]) };
  });
}

/** Texts that differ only in the ends of their lines are the same. */
function tidy(texts) {
  const lines = (text) => text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const bare = texts.map((text) =>
    lines(text)
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/^\n+|\n+$/g, ''),
  );
  return [...new Set(bare)];
}
