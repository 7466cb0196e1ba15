/** What the app says of licences is about what is really in it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { packages, texts } from '../src/features/about/licences.json';
import { sbom } from './sbom.js';
import { asText, TEXT } from './text.js';

const PROGRAM = join(import.meta.dirname, 'contents.js');

/** Milliseconds. The screens are built, and cargo may have to fetch the crates of other systems. */
const PATIENCE = 300_000;

const line = ({ from, name, version }) => `${from} ${name} ${version}`;

it(
  'are those of the app as it is: if not, run `cargo xtask licences`',
  async () => {
    // As they are shipped, not as for tests.
    const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined };
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM], { env });
    expect(packages.map(line)).toEqual(JSON.parse(stdout).map(line));
  },
  PATIENCE,
);

it('each have a text, and each text its package', () => {
  expect(packages.filter((one) => one.texts.length === 0)).toEqual([]);
  expect(new Set(packages.flatMap((one) => one.texts))).toEqual(new Set(texts.keys()));
});

it('are the same in the text that lies beside the app: if not, run `cargo xtask licences`', () => {
  const text = readFileSync(TEXT, 'utf8');
  expect(text === asText({ packages, texts })).toBe(true);
  for (const { name, version } of packages) expect(text).toContain(`${name} ${version} (`);
});

it('stand in the bill of materials, each that is in a registry with the checksum of its package', () => {
  const { components } = sbom('1.2.3');
  expect(components.map(({ name, version }) => `${name} ${version}`)).toEqual(
    packages.map(({ name, version }) => `${name} ${version}`),
  );
  expect(new Set(components.map(({ purl }) => purl)).size).toBe(packages.length);
  const lengths = { 'SHA-256': 64, 'SHA-512': 128 };
  const summed = components.filter(({ hashes }) => hashes);
  expect(summed.map(({ name }) => name)).toEqual(
    packages.filter(({ from }) => ['crates.io', 'npm'].includes(from)).map(({ name }) => name),
  );
  for (const { hashes } of summed) {
    expect(hashes.map(({ alg, content }) => [alg, content.length])).toEqual([
      [hashes[0].alg, lengths[hashes[0].alg]],
    ]);
  }
});
