import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: {
    outDir: 'dist',
    // The oldest web views that the app is for; `npm run oldest` checks what is built against them.
    target: ['safari15.5', 'chrome105'],
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
});
