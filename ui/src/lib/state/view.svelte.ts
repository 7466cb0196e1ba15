import { savedBeforeClosing } from './unsaved';

/** Something a person arranged for themselves: held here, and saved as text a little after the last change. */
export class KeptView<T extends object> {
  current: T = $state.raw() as T;

  readonly #toText: (view: T) => string;
  readonly #save: (text: string) => void | Promise<void>;
  readonly #delay: number;
  #saved: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  /** `delay`: milliseconds without a change before it is saved. */
  constructor(
    initial: T,
    toText: (view: T) => string,
    save: (text: string) => void | Promise<void>,
    delay = 250,
  ) {
    this.current = initial;
    this.#toText = toText;
    this.#save = save;
    this.#delay = delay;
    this.#saved = toText(initial);
  }

  change(changes: Partial<T>): void {
    this.current = { ...this.current, ...changes };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#delay);
  }

  /** Saves what is not saved yet, at once, and ends once it is. A failure is no matter: the next change tries again. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const text = this.#toText(this.current);
    if (text !== this.#saved) {
      this.#saved = text;
      this.#saving = Promise.resolve(this.#save(text)).catch(() => {
        if (this.#saved === text) this.#saved = '';
      });
    }
    return this.#saving;
  }

  /** Saves too before the window closes or goes out of sight, or with its owner. To be called while a component is set up. */
  flushOnHide(): () => void {
    const flush = () => this.flush();
    const hidden = () => void (document.visibilityState === 'hidden' && flush());
    const forget = savedBeforeClosing(flush);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', flush);
    return () => {
      forget();
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', flush);
      void flush();
    };
  }
}
