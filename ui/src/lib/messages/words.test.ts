/** The words that the catalogues keep to, and texts that nothing shows any more. */
import { describe, expect, it } from 'vitest';
import { catalogues } from '.';
import type { Language } from './languages';

type Rule = { not: RegExp; but: string };

/** `may` also says that something is possible, as in "may be incomplete": only a permission is "can". */
const MIGHT = 'be|have|not have|not be|also|connect|then|contain|ask|take|or may not|still';

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
    { not: /\banswer was lost\b/i, but: 'we lost the connection before Avara answered' },
    { not: /\bgoes on working\b/i, but: 'still works' },
    { not: /\bnot known\b/i, but: 'unknown' },
    { not: /\bwritten down\b/i, but: 'saved' },
    { not: /\bsomeone left\b/i, but: 'offboard' },
    { not: /\bshut out\b/i, but: 'remove access' },
    { not: /\bforget(?:ting)?\b/i, but: 'remove this clinic from this computer' },
    { not: /\bperhaps revoked\b/i, but: 'possibly revoked' },
    { not: /\b(?:colour|behaviour|centre|organis|cancelled)/i, but: 'American spelling' },
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
  ],
};

type Message = string | ((values: Record<string, unknown>) => string);

describe.each(['en', 'es'] as const)('the texts in %s', (language) => {
  it('keep to the words that people here use', () => {
    const wrong = flat(catalogues[language]).flatMap(([name, message]) =>
      texts(message).flatMap((text) =>
        RULES[language].filter(({ not }) => not.test(text)).map(({ but }) => `${name}: "${text}" → ${but}`),
      ),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });
});

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
