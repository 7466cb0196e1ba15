/** What the person chose for the whole app. A choice holds at once and is saved behind it. */
import { call, toCommandError } from '../api/call';
import type { CommandError, Settings } from '../api/generated/bindings';
import { GIVEN_PRESETS } from '../presets';
import { setLanguage } from './language.svelte';
import { savedBeforeClosing } from './unsaved';

/** In per cent. */
export const TEXT_SIZE = { least: 80, usual: 100, most: 160, step: 10 } as const;

class AppSettings {
  current = $state.raw<Settings>({
    theme: 'system',
    density: 'comfortable',
    textSize: TEXT_SIZE.usual,
    language: 'system',
    presets: [...GIVEN_PRESETS],
  });
  /** Why the last choice was not saved. It holds all the same, until the app is closed. */
  error = $state.raw<CommandError | null>(null);

  #saving: Promise<void> | null = null;
  /** Something was chosen that no save has taken along yet. */
  #behind = false;

  /** Takes over what was remembered. */
  take(settings: Settings): void {
    this.current = settings;
    this.#show();
  }

  choose(changes: Partial<Settings>): void {
    this.#set(changes);
    void this.save();
  }

  /** Ends once nothing is left to be saved. */
  async settle(): Promise<void> {
    await this.#saving;
  }

  save(): Promise<void> {
    this.#behind = true;
    this.#saving ??= this.#saveAll();
    return this.#saving;
  }

  /** One after the other, so that the last choice is the one that stays. */
  async #saveAll(): Promise<void> {
    while (this.#behind) {
      this.#behind = false;
      try {
        await call('save_settings', { settings: this.current });
        this.error = null;
      } catch (thrown) {
        this.error = toCommandError(thrown);
      }
    }
    this.#saving = null;
  }

  resizeText(size: number): void {
    const textSize = Math.min(TEXT_SIZE.most, Math.max(TEXT_SIZE.least, size));
    if (textSize !== this.current.textSize) this.choose({ textSize });
  }

  #set(changes: Partial<Settings>) {
    this.current = { ...this.current, ...changes };
    this.#show();
  }

  /** The same attributes and the same property that the window sets before its first paint. */
  #show() {
    const { theme, density, textSize, language } = this.current;
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    root.dataset['density'] = density;
    root.style.setProperty('--text-size', `${textSize}%`);
    setLanguage(language);
  }
}

export const settings = new AppSettings();
savedBeforeClosing(() => settings.settle());
