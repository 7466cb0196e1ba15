/** The language the app speaks. Everything that is shown reads it, so that changing it redraws every text at once. */
import { languageOf, localeOf, systemLanguage, type Language } from '../messages/languages';

class CurrentLanguage {
  #system = $state<Language>(systemLanguage());
  #chosen = $state<Language | 'system'>('system');
  current = $derived(this.#chosen === 'system' ? this.#system : this.#chosen);
  /** For `Intl`: how dates and numbers are written. */
  locale = $derived(localeOf(this.current));

  constructor() {
    window.addEventListener('languagechange', () => {
      this.#system = systemLanguage();
      this.#tellPage();
    });
    this.#tellPage();
  }

  /** The system's language as the app learned it, such as `es-MX`: the page itself is not always told. */
  follow(tag: string): void {
    this.#system = languageOf(tag);
    this.#tellPage();
  }

  choose(chosen: Language | 'system'): void {
    this.#chosen = chosen;
    this.#tellPage();
  }

  /** Screen readers choose the voice by it, and the webview how words are broken. */
  #tellPage(): void {
    document.documentElement.lang = this.current;
  }
}

export const language = new CurrentLanguage();

export function setLanguage(chosen: Language | 'system'): void {
  language.choose(chosen);
}
