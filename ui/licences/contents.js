/**
 * What of others is in the app: `{ from, name, version }` of each, sorted. As a program it prints that.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { within } from './within.js';

/** What the app is shipped for. */
export const TARGETS = [
  'aarch64-apple-darwin',
  'x86_64-apple-darwin',
  'x86_64-pc-windows-msvc',
  'x86_64-unknown-linux-gnu',
];

/** The app's own features in a shipped build. */
export const FEATURES = 'custom-protocol';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const ui = fileURLToPath(new URL('../', import.meta.url));

export async function contents() {
  const npm = (await bundled()).map(({ name, version }) => ({ from: 'npm', name, version }));
  const inside = within().map(({ from, name, version }) => ({ from, name, version }));
  return [...crates(), ...inside, ...npm].sort(byName);
}

/** The crates that are linked into the app on some system: none that only build it, no macros. */
export function crates() {
  const found = TARGETS.flatMap((target) => tree(target).split('\n')).flatMap((line) => {
    // Our own crates are followed by their folder.
    const [, name, version] = /^(\S+) v(\S+)(?: \(\*\))?$/.exec(line.trim()) ?? [];
    return name ? [`${name} ${version}`] : [];
  });
  return [...new Set(found)].map((line) => {
    const [name, version] = line.split(' ');
    return { from: 'crates.io', name, version };
  });
}

function tree(target) {
  const edges = ['--edges', 'normal,no-proc-macro', '--prefix', 'none'];
  const app = ['--package', 'clinic-roster', '--features', FEATURES, '--target', target];
  return execFileSync(process.env.CARGO ?? 'cargo', ['tree', '--quiet', '--locked', ...app, ...edges], {
    cwd: root,
    encoding: 'utf8',
  });
}

/** The npm packages of which something is in the built screens, each with what Vite knows of its licence. */
export async function bundled() {
  const fileName = 'licences.json';
  const { output } = await build({
    root: ui,
    logLevel: 'error',
    build: { write: false, license: { fileName } },
  });
  return JSON.parse(output.find((file) => file.fileName === fileName).source);
}

export function byName(one, other) {
  const key = ({ from, name, version }) => `${name.toLowerCase()} ${from} ${version}`;
  return key(one) < key(other) ? -1 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await contents()));
