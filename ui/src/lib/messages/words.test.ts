/** The words that the catalogues and the native texts keep to, and texts that nothing shows anymore. */
import { describe, expect, it } from 'vitest';
import { catalogues } from '.';
import type { Language } from './languages';

type Rule = { not: RegExp; but: string };

/** `may` also says that something is possible, as in "may be incomplete": only a permission is "can". */
const MIGHT = 'be|have|not have|not be|also|connect|then|contain|ask|take|or may not|still|refuse';

const RULES: Record<Language, readonly Rule[]> = {
  en: [
    { not: new RegExp(`\\bmay\\b(?! (?:${MIGHT})\\b)`, 'i'), but: 'can' },
    { not: /\brecognis/i, but: 'recognize' },
    { not: /\blicence/i, but: 'license' },
    { not: /\be-mail/i, but: 'email' },
    { not: /\b[Uu]ser id\b/, but: 'user ID' },
    { not: /\bfits?\b/i, but: 'matches' },
    { not: /\bmend/i, but: 'fix' },
    { not: /\blook whether\b/i, but: 'check whether' },
    { not: /\b(?:some|no|every|any)body\b/i, but: 'someone, no one, everyone' },
    { not: /\bmeanwhile\b/i, but: 'in the meantime' },
    { not: /\bthe invitation of\b/i, but: "X's invitation" },
    {
      not: /\banswer was lost\b|\bwe lost the connection\b/i,
      but: "we didn't get a clear answer from Avara",
    },
    { not: /\bgoes on working\b/i, but: 'still works' },
    { not: /\bnot known\b/i, but: 'unknown' },
    { not: /\bwritten down\b/i, but: 'saved' },
    { not: /\bsomeone left\b/i, but: 'offboard' },
    { not: /\bshut out\b/i, but: 'remove access' },
    { not: /\bforget(?:ting)?\b/i, but: 'remove this clinic from this computer' },
    { not: /\bperhaps revoked\b/i, but: 'possibly revoked' },
    { not: /\b(?:colour|behaviour|centre|organis|cancelled)/i, but: 'American spelling' },
    { not: /\bany more(?=[.,;:]|$)/i, but: 'anymore' },
    { not: /\bsign(?:ed|s|ing)?[ -](?:in|out)\b/i, but: 'log in' },
    {
      not: /\b(?:can|could|do|does|did|is|are|was|were|has|have|will|would) ?not\b/i,
      but: "a contraction: can't",
    },
    { not: /\bopen invitation|invitation is (?:still|no longer) open/i, but: 'pending invitation' },
    { not: /\b(?:records? of (?:changes|what)|history kept)\b/i, but: 'change history' },
    { not: /\bno longer there\b/i, but: 'no longer in Avara' },
  ],
  es: [
    { not: /\bAbrir a\b/, but: 'Ver la ficha de' },
    { not: /\b(?:Revocar|Restaurar) a\b/, but: 'Revocar / Restaurar el acceso de' },
    { not: /\bcerrar la entrada\b/i, but: 'quitar todo el acceso' },
    { not: /\bAlguien se fue\b/i, but: 'Dar de baja' },
    { not: /\bcomprobante/i, but: 'constancia' },
    { not: /\brespóndala\b/i, but: 'escríbala' },
    { not: /\bvalen\b/i, but: 'se aplican' },
    { not: /\bmiran a\b/i, but: 'incluyen a' },
    { not: /\bolvidar\b/i, but: 'quitar' },
    { not: /\b(?:tú|tu|tus|vosotros|ordenador)\b/i, but: 'usted, computadora' },
    { not: /\bde su lado\b/i, but: 'en los servidores de Avara' },
    { not: /\bregistros? de (?:cambios|lo que)\b/i, but: 'historial de cambios' },
    { not: /\bretirar\b/i, but: 'quitar' },
    { not: /\bacceso de usted\b/i, but: 'el acceso que usted tiene' },
    { not: /\bya no está[.:]?$/i, but: 'ya no está en Avara' },
    { not: /\binvitación desde\b/i, but: 'origen de la invitación' },
    {
      not: /\bconexión se (?:perdió|cortó)|\bperdimos la conexión\b/i,
      but: 'no recibimos una respuesta clara de Avara',
    },
  ],
};

type Message = string | ((values: Record<string, unknown>) => string);

/** The texts outside the page, which are in no catalogue. */
const native = Object.entries(
  import.meta.glob<string>(
    [
      '../../../../src-tauri/roster/src/question/words.rs',
      '../../../../src-tauri/src/{menu/words,menu/table,starting}.rs',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
).map(([file, source]) => ({ file, code: source.split('#[cfg(test)]')[0] ?? '' }));

describe.each(['en', 'es'] as const)('the texts in %s', (language) => {
  it('keep to the words that people here use', () => {
    const wrong = flat(catalogues[language]).flatMap(([name, message]) =>
      texts(message).flatMap((text) => wrongs(language, name, text)),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('do so outside the page too', () => {
    const spoken = native.map(({ file, code }) => ({ file, said: nativeTexts(language, code) }));
    expect(spoken).toHaveLength(4);
    for (const { file, said } of spoken) expect(said.length, file).toBeGreaterThan(2);
    expect(spoken.flatMap(({ file, said }) => said.flatMap((text) => wrongs(language, file, text)))).toEqual(
      [],
    );
  });
});

it('name what asks in each language', () => {
  const words = native.find(({ file }) => file.endsWith('question/words.rs'))?.code ?? '';
  expect(nativeTexts('en', words)).toContain('Clinic Roster: question');
  expect(nativeTexts('es', words)).toContain('Clinic Roster: pregunta');
});

describe('a native text', () => {
  const code = [
    'fn english() -> Text { format!("Make {name} \\"an\\" admin?") }',
    'fn spanish() -> Text { "¿Dar a {name} el nivel?" }',
    'const QUIT: Words = words(\n    "&Quit",\n    "&Salir",\n);',
    'System::Copy => "Copiar",',
  ].join('\n');

  it.each([
    ['en', ['Quit', 'Make {name} \\"an\\" admin?']],
    ['es', ['Salir', '¿Dar a {name} el nivel?', 'Copiar']],
  ] as const)('in %s is found in the code', (language, found) => {
    expect(nativeTexts(language, code)).toEqual(found);
  });
});

/** Which rules a text breaks. */
function wrongs(language: Language, name: string, text: string): string[] {
  return RULES[language].filter(({ not }) => not.test(text)).map(({ but }) => `${name}: "${text}" → ${but}`);
}

/** What Rust code says in a language: in `words(…, …)`, in functions named after the language, and for the system's items. */
function nativeTexts(language: Language, code: string): string[] {
  const pair = /\bwords\(\s*"([^"]*)",\s*"([^"]*)",?\s*\)/g;
  const pairs = [...code.matchAll(pair)].map(([, en = '', es = '']) => (language === 'en' ? en : es));
  const name = language === 'en' ? 'english' : 'spanish';
  const body = new RegExp(`\\bfn ${name}\\([^]*?(?=\\n}|\\bfn |\\bconst |$)`).exec(code)?.[0] ?? '';
  const said = [...body.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);
  // English is left to the system.
  const system = [...code.matchAll(/\bSystem::\w+ => "([^"]*)"/g)].map(([, text = '']) => text);
  return [...pairs, ...said, ...(language === 'es' ? system : [])].map((text) => text.replace('&', ''));
}

const sources = Object.values(
  import.meta.glob<string>(
    ['../../**/*.{svelte,ts}', '!../../**/*.test.ts', '!./**', '!../api/generated/**'],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
);

describe('a text', () => {
  it('is shown somewhere', () => {
    expect(sources.length).toBeGreaterThan(100);
    const unused = flat(catalogues.en)
      .map(([name]) => name)
      .filter((name) => !isUsed(name.split('.')));
    expect(unused).toEqual([]);
  });

  it.each(['edit.offer.title', 'settings.look.advice'])('such as %s would be missed', (name) => {
    expect(isUsed(name.split('.'))).toBe(false);
  });
});

/**
 * A text is used by its last two names, `offer.go`; by a group above it that is asked with a value, `names[name]`; or by
 * its name alone in a file that takes its group, `const { go } = m.edit.offer`, or the group of that.
 */
function isUsed(path: readonly string[]): boolean {
  const [leaf = '', group = ''] = [...path].reverse();
  const above = path.slice(0, -1);
  const whole = (names: readonly string[]) => new RegExp(`\\bm\\.${names.join('\\.')}\\b(?!\\.)`);
  const named = new RegExp(`\\b${group}\\??\\.${leaf}\\b`);
  const asked = new RegExp(`\\b(?:${above.slice(1).join('|') || above[0]})(?:\\b[^;\\n]*\\))?\\[`);
  const word = (name: string) => new RegExp(`\\b${name}\\b`);
  return sources.some((source) => {
    if (named.test(source) || asked.test(source)) return true;
    if (whole(above).test(source)) return word(leaf).test(source);
    return above.length > 1 && whole(above.slice(0, -1)).test(source)
      ? word(group).test(source) && word(leaf).test(source)
      : false;
  });
}

/** What a message says for none, one and many. */
function texts(message: Message): string[] {
  if (typeof message === 'string') return [message];
  return [0, 1, 2].map((sample) => message(new Proxy({}, { get: () => sample })));
}

function flat(group: object, path = ''): [string, Message][] {
  return Object.entries(group).flatMap(([name, value]: [string, unknown]): [string, Message][] => {
    const full = path ? `${path}.${name}` : name;
    return typeof value === 'object' && value !== null ? flat(value, full) : [[full, value as Message]];
  });
}
