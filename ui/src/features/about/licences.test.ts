import { expect, it } from 'vitest';
import { loadLicences } from './licences';

it('are there for the libraries that everything stands on', async () => {
  const { packages, texts } = await loadLicences();
  for (const name of ['tauri', 'rusqlite', 'svelte', 'bits-ui']) {
    const found = packages.find((one) => one.name === name);
    expect(texts[found?.texts[0] ?? -1], name).toMatch(/permission|license/i);
  }
});

it('are there for what is compiled in without being a package', async () => {
  const { packages, texts } = await loadLicences();
  const words = {
    'Rust standard library': /The Rust Project Developers[^]*hashbrown +Copyright[^]*UNICODE LICENSE/,
    'compiler-builtins': /derived from LLVM's compiler-rt[^]*musl libc/,
    SQLite: /^The author disclaims copyright[^]*never taking more than you give\.$/,
    'WebView2 loader': /^Copyright \(C\) Microsoft Corporation/,
  };
  for (const [name, text] of Object.entries(words)) {
    const found = packages.find((one) => one.name === name);
    expect(texts[found?.texts[0] ?? -1], name).toMatch(text);
  }
});
