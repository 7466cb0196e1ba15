/**
 * What is compiled into the app and is no package of a registry: `{ from, name, version, licence, texts }` of each. `from`
 * is what brings it.
 *
 * The versions are read from where it is. Of the texts in `texts/`, those of Rust are put together from its
 * COPYRIGHT-library.html and the licences of the crates that it is built of, and that of the loader is of Microsoft's
 * package Microsoft.Web.WebView2; neither lies where a build finds it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const own = (name) => readFileSync(join(import.meta.dirname, 'texts', name), 'utf8');

/** The Rust that the texts were taken from. */
const TEXTS_OF = '1.95';

export function within() {
  const rust = { from: 'rustc', version: rustVersion() };
  const folders = crateFolders();
  return [
    {
      ...rust,
      name: 'Rust standard library',
      licence: '(MIT OR Apache-2.0) AND Unicode-3.0',
      texts: [own('rust-std.txt')],
    },
    {
      ...rust,
      name: 'compiler-builtins',
      licence: 'MIT AND Apache-2.0 WITH LLVM-exception',
      texts: [own('compiler-builtins.txt')],
    },
    sqlite('libsqlite3-sys', folders),
    webviewLoader('webview2-com-sys', folders),
  ];
}

/** The oldest Rust that builds the app; a later one brings the same under the same terms, until someone has looked. */
function rustVersion() {
  const [, version] = /^rust-version = "(.+)"$/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'));
  if (version !== TEXTS_OF) {
    throw new Error(
      `ui/licences/texts/ is of Rust ${TEXTS_OF}: see what ${version} says, then raise TEXTS_OF`,
    );
  }
  return version;
}

/** Where each crate lies, by its name. */
function crateFolders() {
  const answer = execFileSync(
    process.env.CARGO ?? 'cargo',
    ['metadata', '--quiet', '--locked', '--format-version', '1'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return new Map(JSON.parse(answer).packages.map((one) => [one.name, dirname(one.manifest_path)]));
}

/** In the public domain; its header says so in place of a licence. */
function sqlite(from, folders) {
  const header = readFileSync(join(folders.get(from), 'sqlite3/sqlite3.h'), 'utf8');
  const [, version] = /^#define SQLITE_VERSION\s+"(.+)"$/m.exec(header);
  const [, blessing] = /^\/\*\n\*\* [\d-]+\n\*\*\n([^]+?)\n\*{9,}/.exec(header);
  return { from, name: 'SQLite', version, licence: 'blessing', texts: [blessing.replace(/^\*\* ?/gm, '')] };
}

/** A static library without a version. The DLL of the same package beside it tells it, as Windows reads it. */
function webviewLoader(from, folders) {
  const dll = readFileSync(join(folders.get(from), 'x64/WebView2Loader.dll'));
  const [, version] = /FileVersion\0+([\d.]+)\0/.exec(dll.toString('utf16le')) ?? [];
  if (!version) throw new Error(`WebView2Loader.dll of ${from} tells no version`);
  return {
    from,
    name: 'WebView2 loader',
    version,
    licence: 'BSD-3-Clause',
    texts: [own('webview2-loader.txt')],
  };
}
