// Just so much of a page as the language of the texts asks for: which one it is, and to say so.
const page = {
  window: new EventTarget(),
  document: { documentElement: { lang: '' } },
  navigator: { languages: ['en-US'] },
};
for (const [name, value] of Object.entries(page)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
