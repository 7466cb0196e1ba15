import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';
import { readAll } from '../src/lib/lazy.svelte';

// What comes later in the app is here from the beginning.
beforeEach(readAll);
afterEach(() => {
  cleanup();
  // Many files go through one page after each other, and some of them by Tab.
  document.body.replaceChildren();
});

// jsdom has no layout. These are what the component library asks of a browser.
Element.prototype.scrollIntoView ??= () => undefined;
Element.prototype.hasPointerCapture ??= () => false;
Element.prototype.animate ??= () => new EventTarget() as unknown as Animation;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// Nor does it time anything.
performance.mark ??= (name) => ({ name }) as PerformanceMark;
// A window wide enough for everything.
globalThis.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), { media, matches: false }) as unknown as MediaQueryList;
