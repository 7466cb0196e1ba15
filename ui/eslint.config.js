import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const tauri = { group: ['@tauri-apps/*'], message: 'Only lib/api/call.ts speaks to Tauri.' };

/** Imports that lead up to one of these folders, from however deep. */
function to(folders, message) {
  // The slash is written as `\x2F` because a selector below, which takes the same text, ends at a slash.
  return { regex: `^(\\.\\.\\x2F)+(${folders.join('|')})(\\x2F|$)`, message };
}

/** ESLint takes the options of a rule from the last block that fits a file, so each block names all that it forbids. */
function forbid(files, ignores, ...imports) {
  const folders = imports.filter(({ regex }) => regex);
  return {
    files,
    ignores,
    rules: {
      'no-restricted-imports': ['error', { patterns: imports }],
      // The rule above doesn't see `import()`.
      'no-restricted-syntax': [
        'error',
        ...folders.map(({ regex, message }) => ({
          selector: `ImportExpression[source.value=/${regex}/]`,
          message,
        })),
      ],
    },
  };
}

const call = 'src/lib/api/call.ts';
const features = readdirSync(new URL('src/features', import.meta.url));
const composing = to(
  ['features', 'app'],
  'Nothing here may import a feature or src/app. Move what is shared to src/lib.',
);

/** What may import what: `app` everything, a feature itself and `lib`, and `lib` only itself. */
const layers = [
  forbid(['src/**'], ['src/lib/**', 'src/features/**'], tauri),
  forbid(['src/lib/**'], [call], tauri, composing),
  forbid([call], [], composing),
  ...features.map((feature) =>
    forbid(
      [`src/features/${feature}/**`],
      [],
      tauri,
      composing,
      to(
        features.filter((other) => other !== feature),
        'A feature imports no other. Move what is shared to src/lib, or let src/app bring the two together.',
      ),
    ),
  ),
];

export default ts.config(
  { ignores: ['dist/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    rules: {
      // The content security policy drops style attributes that come from a template; `style:` directives pass.
      'svelte/no-inline-styles': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    // Where rows stand is reckoned: by directives only, which the policy lets pass.
    files: ['src/features/people/list/*.svelte'],
    rules: { 'svelte/no-inline-styles': 'off' },
  },
  ...layers,
  {
    files: ['tests/setup.ts'],
    rules: { '@typescript-eslint/no-empty-function': 'off' },
  },
);
