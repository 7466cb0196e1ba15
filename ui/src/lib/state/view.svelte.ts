/** Something a person arranged for themselves: held here, and saved as text a little after the last change. */
export class KeptView<T extends object> {
  current: T = $state.raw() as T;

  readonly #toText: (view: T) => string;
  readonly #save: (text: string) => void | Promise<void>;
  readonly #delay: number;
  #saved: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

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
    this.#timer = setTimeout(() => this.flush(), this.#delay);
  }

  /** Saves what is not saved yet, at once. A failure is no matter: the next change tries again. */
  flush(): void {
    clearTimeout(this.#timer);
    const text = this.#toText(this.current);
    if (text === this.#saved) return;
    this.#saved = text;
    Promise.resolve(this.#save(text)).catch(() => {
      if (this.#saved === text) this.#saved = '';
    });
  }

  /** Saves too when the window goes out of sight, or with its owner. To be called while a component is set up. */
  flushOnHide(): () => void {
    const flush = () => this.flush();
    const hidden = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }
}
