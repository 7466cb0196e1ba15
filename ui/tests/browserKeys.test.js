/** The script by which Rust keeps Edge's own keys from the page, run as Edge runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isForBrowsers } from '../src/lib/shortcuts';

const SCRIPT = readFileSync(join(import.meta.dirname, '../../src-tauri/src/window/browser_keys.js'), 'utf8');

/** A page with the script in it: what it listens to. */
function page() {
  const heard = new Map();
  const listen = (name, listener) => heard.set(name, listener);
  new Function('addEventListener', SCRIPT)(listen);
  return heard;
}

const LOADED = page();
LOADED.get('load')?.();

const key = (name, held = {}) => ({
  key: name,
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

/** Whether Edge does nothing of its own with it. */
function isKept(pressed) {
  let kept = false;
  LOADED.get('keydown')?.({ ...pressed, preventDefault: () => (kept = true) });
  return kept;
}

const CTRL = { ctrlKey: true };
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const FUNCTION_KEYS = Array.from({ length: 12 }, (_, index) => `F${index + 1}`);

it.each([
  ['reload', key('F5')],
  ['reload', key('F5', CTRL)],
  ['reload', key('r', CTRL)],
  ['reload', key('R', { ...CTRL, shiftKey: true })],
  ['print', key('p', CTRL)],
  ['find', key('F3')],
  ['find', key('f', CTRL)],
  ['move a cursor', key('F7')],
  ['save', key('s', CTRL)],
  ['close', key('w', CTRL)],
])('does not %s', (_what, pressed) => {
  expect(isKept(pressed)).toBe(true);
});

it('keeps from Edge what the page takes for a key of a browser', () => {
  const pressed = [
    ...FUNCTION_KEYS.map((name) => key(name)),
    ...LETTERS.map((name) => key(name, CTRL)),
    ...LETTERS.map((name) => key(name.toUpperCase(), { ...CTRL, shiftKey: true })),
  ];
  const known = pressed.filter((one) => isForBrowsers(one, 'windows'));
  expect(known.length).toBeGreaterThan(10);
  expect(known.filter((one) => !isKept(one))).toEqual([]);
});

it('leaves what is typed and what edits a text', () => {
  const typed = [...LETTERS, ...LETTERS.map((name) => name.toUpperCase())].map((name) => key(name));
  const signs = LETTERS.map((name) => key(name, { ...CTRL, altKey: true }));
  const edits = [...'acvxyz'].map((name) => key(name, CTRL));
  const others = ['Enter', 'Escape', 'Tab', 'F1', 'F2', 'ArrowLeft'].map((name) => key(name));
  expect([...typed, ...signs, ...edits, ...others].filter(isKept)).toEqual([]);
});

it('lets the page hear a key first, which listens before it has loaded', () => {
  expect(page().has('keydown')).toBe(false);
});
