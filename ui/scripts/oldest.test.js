import { expect, it } from 'vitest';
import { scriptFaults, styleFaults } from './oldest.js';

it('takes what the oldest web views know', async () => {
  const script = 'class A { #x = [1].at(-1); has(o) { return #x in o; } } structuredClone(new A());';
  expect(await scriptFaults(script, 'a.js')).toEqual([]);
  expect(await styleFaults('a:has(b) { inset: 0; overflow: hidden }', 'a.css')).toEqual([]);
});

it.each([
  ['a call', 'new CompressionStream("gzip")'],
  ['a static block', 'class A { static { A.x = 1; } }'],
  ['a lookbehind', 'export const x = /(?<=a)b/'],
  ['a method', 'export const x = [2, 1].toSorted()'],
  ['syntax', 'export const x = /[a--b]/v'],
])('finds %s that Safari 15.5 lacks', async (_what, script) => {
  expect(await scriptFaults(script, 'a.js')).toHaveLength(1);
});

it.each([
  ['a container query', '@container (min-width: 1px) { a { color: red } }'],
  ['overflow: clip', 'a { overflow-x: clip }'],
])('finds %s', async (_what, style) => {
  expect(await styleFaults(style, 'a.css')).not.toEqual([]);
});
