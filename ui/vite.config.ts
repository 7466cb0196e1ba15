import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  // Vitest resolves Svelte's server build unless it is told that it tests a browser app.
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  build: {
    outDir: 'dist',
    // The oldest system webviews that Tauri supports: Safari 15 on macOS, WebView2 and WebKitGTK are newer.
    target: ['safari15', 'chrome105'],
    // The content security policy allows files of the app only: no data: URLs, no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first screen needs in one file, and what may come later in another: each file is a request of its own.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'later', test: (id) => !id.endsWith('licences.json'), priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts', 'tests/*.test.ts', 'licences/*.test.js', 'scripts/*.test.js'],
    setupFiles: ['./tests/setup.ts'],
    restoreMocks: true,
    // Stories of a whole dialog take their time on a machine that has other work too.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
}));
