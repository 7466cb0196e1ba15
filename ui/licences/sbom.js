/**
 * Writes what is in the app as a CycloneDX bill of materials: `node sbom.js VERSION FILE`. `cargo xtask sbom` calls it.
 *
 * It is made of the very list that the app shows under Licences, which a test holds against what is built, and of the
 * checksums in the lock files. What is in no registry has none of its own: it lies in a crate, or comes with the compiler.
 * Scanners of lock files would also count what only builds and tests the app.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');

/** The bill of materials of a version of the app. */
export function sbom(version) {
  const { packages } = JSON.parse(read('ui/src/features/about/licences.json'));
  const checksums = { 'crates.io': ofCrates(read('Cargo.lock')), npm: ofNpm(read('ui/package-lock.json')) };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `clinic-roster@${version}`,
        name: 'Clinic Roster',
        version,
        licenses: [{ expression: 'MIT' }],
      },
    },
    components: packages.map((one) => component(one, checksums[one.from])),
  };
}

/** What a registry is called in the address of a package. */
const TYPES = { 'crates.io': 'cargo', npm: 'npm' };

function component({ from, name, version, licence }, checksums) {
  const type = TYPES[from] ?? 'generic';
  const purl = `pkg:${type}/${name.replace('@', '%40').replaceAll(' ', '-')}@${version}`;
  const hash = checksums?.get(`${name} ${version}`);
  if (checksums && !hash) throw new Error(`No lock file has a checksum of ${name} ${version}`);
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    licenses: [{ expression: licence }],
    purl,
    ...(hash && { hashes: [hash] }),
  };
}

/** From `Cargo.lock`: the SHA-256 of each crate. */
function ofCrates(lock) {
  const crate = /^name = "(.+)"\nversion = "(.+)"\nsource = .+\nchecksum = "(.+)"$/gm;
  return new Map(
    [...lock.matchAll(crate)].map(([, name, version, content]) => [
      `${name} ${version}`,
      { alg: 'SHA-256', content },
    ]),
  );
}

/** From `package-lock.json`: the SHA-512 of each package. */
function ofNpm(lock) {
  const found = Object.entries(JSON.parse(lock).packages).flatMap(([path, { version, integrity }]) => {
    const sum = /^sha512-(.+)$/.exec(integrity ?? '');
    const name = path.split('node_modules/').at(-1);
    return sum ? [[`${name} ${version}`, { alg: 'SHA-512', content: hex(sum[1]) }]] : [];
  });
  return new Map(found);
}

const hex = (base64) => Buffer.from(base64, 'base64').toString('hex');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [version, file] = process.argv.slice(2);
  const made = sbom(version);
  writeFileSync(file, `${JSON.stringify(made, null, 1)}\n`);
  console.log(`${made.components.length} components in ${file}`);
}
