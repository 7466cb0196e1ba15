/**
 * Checks the built screens against the oldest web views that they must run in: WKWebView of macOS 12.4 (Safari 15.5), which comes with
 * the system, and WebView2 105. ESLint reads the scripts as ES2022 and looks their calls up, doiuse the styles; both ask caniuse's data.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import doiuse from 'doiuse';
import { ESLint } from 'eslint';
import compat from 'eslint-plugin-compat';
import globals from 'globals';
import postcss from 'postcss';

const OLDEST = ['safari 15.5', 'chrome 105'];

/** ES2022 has them, Safari 15.5 doesn't; caniuse's data of calls says nothing of them. */
const STATIC_BLOCKS = {
  selector: 'StaticBlock',
  message: "Safari 15.5 doesn't know static blocks of classes",
};

/** Features that are there but for a part that isn't used here, or that only make things nicer or quicker. */
const GOOD_ENOUGH = [
  'css-clip-path', // All but paths in references.
  'css-content-visibility', // Quicker where it is known.
  'css-masks', // With the prefix that the build adds.
  'css-overflow', // All but `clip`, which is looked for below.
  'css-overflow-anchor', // Only where lists grow above what is seen.
  'css-scrollbar', // Elsewhere the system's own.
  'css-touch-action', // For touch screens, which Macs don't have.
  'intrinsic-width', // All but `stretch`.
  'multicolumn', // All but how breaks are avoided.
];

const DIST = join(import.meta.dirname, '../dist/assets');

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: {
    plugins: { compat },
    languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: globals.browser },
    settings: { browsers: OLDEST },
    rules: { 'compat/compat': 'error', 'no-restricted-syntax': ['error', STATIC_BLOCKS] },
  },
});

/** What a script asks for that one of them lacks, a line each. */
export async function scriptFaults(text, name) {
  const [result] = await eslint.lintText(text, { filePath: 'built.js' });
  return result.messages.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`);
}

/** The same for a style sheet. */
export async function styleFaults(text, name) {
  const faults = [];
  const check = doiuse({
    browsers: OLDEST,
    ignore: GOOD_ENOUGH,
    onFeatureUsage: ({ message }) => faults.push(message),
  });
  await postcss([check]).process(text, { from: name });
  if (/overflow(-[xy])?:\s*clip/.test(text)) faults.push(`${name}: Safari 15.5 doesn't know overflow: clip`);
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = readdirSync(DIST);
  const found = [];
  for (const file of files) {
    const text = () => readFileSync(join(DIST, file), 'utf8');
    if (file.endsWith('.js')) found.push(...(await scriptFaults(text(), file)));
    if (file.endsWith('.css')) found.push(...(await styleFaults(text(), file)));
  }
  for (const line of found) console.error(line);
  console.log(`${files.length} files of the built screens, ${found.length} faults`);
  process.exit(files.length === 0 || found.length > 0 ? 1 : 0);
}
