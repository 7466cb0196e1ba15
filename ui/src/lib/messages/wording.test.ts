/** Every text of the UI comes from the catalogue: no component has words of its own. */
import { parse } from 'svelte/compiler';
import { expect, it } from 'vitest';

type Node = { type: string; [key: string]: unknown };

const components = import.meta.glob<string>('../../**/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What a person reads or hears of an element or a component; all other attributes are for the machine. */
const SPOKEN =
  /^(title|alt|label|hint|lead|about|advice|description|placeholder|text|what|aria-(label|description|roledescription|valuetext))$/;

/** Names that are the same in every language. */
const NAMES = ['MIT'];

it('stands in the catalogue', () => {
  const found = Object.entries(components).map(([file, source]) => ({
    file,
    words: wordsOf(parse(source, { modern: true }).fragment),
  }));
  expect(found.length).toBeGreaterThan(30);
  expect(found.filter(({ words }) => words.length > 0)).toEqual([]);
});

function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (!isNode(value) || value.type.endsWith('Directive')) return [];
  if (value.type === 'Text') return worded(value['data']);
  if (value.type === 'Attribute') return SPOKEN.test(String(value['name'])) ? spoken(value['value']) : [];
  if (value.type === 'ExpressionTag') return spoken(value);
  return Object.values(value).flatMap(wordsOf);
}

/** Texts inside an attribute or an expression that is shown. What is passed to a message is data. */
function spoken(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(spoken);
  if (!isNode(value) || value.type === 'CallExpression' || value.type === 'BinaryExpression') return [];
  if (value.type === 'Text') return worded(value['data']);
  if (value.type === 'Literal') return worded(value['value']);
  if (value.type === 'TemplateElement') return worded((value['value'] as { raw: string }).raw);
  if (value.type === 'MemberExpression') return [];
  return Object.values(value).flatMap(spoken);
}

function worded(text: unknown): string[] {
  return typeof text === 'string' && /\p{L}{2}/u.test(text) && !NAMES.includes(text.trim())
    ? [text.trim()]
    : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
