/** What the compiler can't see: texts that are empty, and parameters that one language leaves out. */
import { describe, expect, it } from 'vitest';
import { catalogues } from '.';
import { LANGUAGES, type Language } from './languages';

type Message = string | ((values: Record<string, unknown>) => string);

const messages = Object.fromEntries(
  LANGUAGES.map((language) => [language, new Map(flat(catalogues[language]))]),
) as Record<Language, Map<string, Message>>;

const names = [...messages.en.keys()];

it('has the same messages in every language', () => {
  for (const language of LANGUAGES) expect([...messages[language].keys()].sort()).toEqual([...names].sort());
});

it('says something in every language, about the same things', () => {
  for (const name of names) {
    const english = told(messages.en.get(name));
    for (const language of LANGUAGES) {
      const { texts, parameters } = told(messages[language].get(name));
      expect(parameters, name).toEqual(english.parameters);
      for (const text of texts) {
        expect(text.trim(), name).not.toBe('');
        expect(text, name).not.toMatch(/undefined|\[object|[’‘]|\s{2}/);
      }
    }
  }
});

it('names what is empty by a word: a dash is not read aloud', () => {
  for (const language of LANGUAGES) expect(catalogues[language].person.none).toMatch(/\p{L}/u);
});

describe('plurals', () => {
  it.each<[Language, (typeof catalogues)[Language]['people']['count'], string[]]>([
    ['en', catalogues.en.people.count, ['0 people', '1 person', '2 people', '1,200 people']],
    ['es', catalogues.es.people.count, ['0 personas', '1 persona', '2 personas', '1,200 personas']],
  ])('of %s follow the number', (_language, count, texts) => {
    expect([0, 1, 2, 1200].map((value) => count({ count: value }))).toEqual(texts);
  });

  it('of Spanish read millions like the rest', () => {
    expect(catalogues.es.people.count({ count: 1_000_000 })).toBe('1,000,000 personas');
  });
});

/** What a message says for one and for many, and which parameters it asks for. */
function told(message: Message | undefined): { texts: string[]; parameters: string[] } {
  if (typeof message !== 'function') return { texts: [message ?? ''], parameters: [] };
  const asked = new Set<string>();
  const texts = [1, 2].map((sample) =>
    message(
      new Proxy<Record<string, unknown>>(
        {},
        {
          get(_target, name) {
            asked.add(String(name));
            return sample;
          },
        },
      ),
    ),
  );
  return { texts, parameters: [...asked].sort() };
}

function flat(group: object, path = ''): [string, Message][] {
  return Object.entries(group).flatMap(([name, value]: [string, unknown]): [string, Message][] => {
    const full = path ? `${path}.${name}` : name;
    return typeof value === 'object' && value !== null ? flat(value, full) : [[full, value as Message]];
  });
}
