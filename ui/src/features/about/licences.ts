/** What of others is in the app. `cargo xtask licences` writes the file. */

export type Package = {
  /** The registry; of what is in none, what brings it: a crate, or the compiler. */
  from: string;
  name: string;
  version: string;
  /** An SPDX expression, "MIT OR Apache-2.0". */
  licence: string;
  /** Where they stand among all texts. */
  texts: readonly number[];
  /** The package includes no text, so the standard one of its license stands for it. */
  standard?: boolean;
};

export type Licences = { packages: readonly Package[]; texts: readonly string[] };

/** The file is large and seldom wanted: it is no part of what starts. */
export async function loadLicences(): Promise<Licences> {
  return (await import('./licences.json')).default;
}

/** Those that have every word somewhere in name, version or license. */
export function matching(packages: readonly Package[], query: string): readonly Package[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return packages.filter(({ name, version, licence }) => {
    const line = `${name} ${version} ${licence}`.toLowerCase();
    return words.every((word) => line.includes(word));
  });
}
