import { expect, it } from 'vitest';
import { loadLicences } from './licences';

it('are there for the libraries that everything stands on', async () => {
  const { packages, texts } = await loadLicences();
  for (const name of ['tauri', 'rusqlite', 'svelte', 'bits-ui']) {
    const found = packages.find((one) => one.name === name);
    expect(texts[found?.texts[0] ?? -1], name).toMatch(/permission|license/i);
  }
});
