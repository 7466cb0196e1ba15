import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

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
  {
    files: ['src/**'],
    ignores: ['src/lib/api/call.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@tauri-apps/*'], message: 'Only lib/api/call.ts speaks to Tauri.' }] },
      ],
    },
  },
  {
    files: ['tests/setup.ts'],
    rules: { '@typescript-eslint/no-empty-function': 'off' },
  },
);
