import { expect, it, vi } from 'vitest';
import { ACTIONS } from './actions';
import { catalogues } from './messages';

/** What the native menu calls each of its items, as Rust writes it: `&` stands before the letter that is underlined. */
async function menuWords(): Promise<{ name: string; en: string; es: string }[]> {
  const { readFileSync } = await vi.importActual<{ readFileSync(file: string, as: 'utf8'): string }>(
    'node:fs',
  );
  const here = import.meta.url;
  const { pathname } = new URL('../../../src-tauri/src/menu/table.rs', here);
  const rust = readFileSync(decodeURIComponent(pathname), 'utf8');
  const items = rust.matchAll(/= item\(\s*"(\w+)",\s*words\(\s*"([^"]+)",\s*"([^"]+)",?\s*\)/g);
  return [...items].map(([, name = '', en = '', es = '']) => ({ name, en, es }));
}

/** English menus write the words of an item in capitals; that is no other name. */
const plain = (words: string) => words.replace('&', '').toLowerCase();

it('are called the same in the native menu as everywhere else', async () => {
  const words = await menuWords();
  expect(words.length).toBeGreaterThan(8);
  for (const { name, en, es } of words) {
    const action = ACTIONS.find((one) => one.name === name);
    if (!action) throw new Error(`The menu has ${name}, which is no action`);
    expect(plain(en)).toBe(plain(catalogues.en.actions.names[action.name]));
    expect(plain(es)).toBe(plain(catalogues.es.actions.names[action.name]));
  }
});
