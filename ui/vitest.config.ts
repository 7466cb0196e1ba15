import { defineConfig, mergeConfig } from 'vitest/config';
import { tests } from './tests/environments.js';
import app from './vite.config.ts';

const { logic, screens, replacing } = tests('src', 'tests', 'licences', 'scripts');

/** Libraries of hundreds of small files. Bundled once, they are not read and transformed again for each test. */
const bundled = [
  'bits-ui',
  'svelte',
  'svelte/animate',
  'svelte/attachments',
  'svelte/easing',
  'svelte/events',
  'svelte/internal',
  'svelte/internal/client',
  'svelte/internal/disclose-version',
  'svelte/internal/flags/async',
  'svelte/internal/flags/legacy',
  'svelte/legacy',
  'svelte/motion',
  'svelte/reactivity',
  'svelte/reactivity/window',
  'svelte/store',
  'svelte/transition',
];

/**
 * Tests in a page; each file in one of its own, or one after the other in the same. Where each has its own, a thread stays and only
 * what it knows is new: a new thread would read jsdom again, which takes a third of the time.
 */
function page(name: string, include: string[], isolate: boolean) {
  return {
    extends: true as const,
    test: {
      name,
      include,
      isolate,
      pool: isolate ? ('vmThreads' as const) : ('threads' as const),
      environment: 'jsdom',
      setupFiles: ['./tests/setup.ts'],
      deps: { optimizer: { client: { enabled: true, include: bundled } } },
    },
  };
}

export default mergeConfig(
  app,
  defineConfig({
    // Vitest resolves Svelte's server build unless it is told that it tests a browser app.
    resolve: { conditions: ['browser'] },
    test: {
      // Vitest leaves one core free, which on a machine with two is half of it.
      maxWorkers: '100%',
      restoreMocks: true,
      // Stories of a whole dialog take their time on a machine that has other work too.
      testTimeout: 30_000,
      hookTimeout: 30_000,
      projects: [
        {
          extends: true,
          test: {
            name: 'logic',
            pool: 'threads',
            environment: 'node',
            isolate: false,
            include: logic,
            setupFiles: ['./tests/setup-logic.ts'],
          },
        },
        page('screens', screens, false),
        page('replacing', replacing, true),
      ],
    },
  }),
);
