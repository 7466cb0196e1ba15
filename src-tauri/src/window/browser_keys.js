/*
 * Keeps the keys of a browser from doing in Edge's web view what they do in Edge: reload the page under a draft, print it, open a find
 * bar. What such a key does in the app the page does itself, and it hears the key first: this listens once the page has loaded.
 *
 * `ui/tests/browserKeys.test.js` tries it.
 */
addEventListener('load', () => {
  const plain = ['F3', 'F5', 'F7'];
  const held = ['f', 'g', 'j', 'n', 'o', 'p', 'r', 's', 't', 'u', 'w'];
  addEventListener('keydown', (event) => {
    // AltGr, which writes signs, counts as Ctrl and Alt.
    const isHeld = event.ctrlKey && !event.altKey && held.includes(event.key.toLowerCase());
    if (isHeld || plain.includes(event.key)) event.preventDefault();
  });
});
