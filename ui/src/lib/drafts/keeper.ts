/** Keeps what stands in one form: a moment after the last keystroke, and at once when the window or a field is left. */
import { call } from '../api/call';
import type { DraftForm } from '../api/generated/bindings';
import { savedBeforeClosing } from '../state/unsaved';

/** Milliseconds after the last keystroke. */
const PAUSE = 400;

type Which = { clinicId: string; form: DraftForm; subject: string };

export class Keeper {
  /** What should be kept; null if nothing could be lost. */
  #wanted: string | null;
  /** What is kept, as far as was asked for. */
  #kept: string | null;
  #ended = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One write after another, so that an older text never overtakes a newer one. */
  #writing: Promise<void> = Promise.resolve();
  readonly #which: Which;

  constructor(which: Which) {
    this.#which = which;
    this.#wanted = null;
    this.#kept = null;
  }

  /** A draft of an earlier run is kept already: if the form no longer holds one, that one goes. */
  resume(text: string): void {
    this.#kept = this.#wanted = text;
  }

  /** What stands in the form now. */
  note(text: string | null): void {
    if (this.#ended || text === this.#wanted) return;
    this.#wanted = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** It was saved or discarded. What is noted later, while the form goes away, no longer counts. */
  end(): Promise<void> {
    this.note(null);
    this.#ended = true;
    return this.flush();
  }

  /** Writes what is not written yet, and ends once it is. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const text = this.#wanted;
    if (text !== this.#kept) {
      this.#kept = text;
      this.#writing = this.#writing.then(() => this.#write(text));
    }
    return this.#writing;
  }

  /** Watches for the moments after which it could be too late; the answer ends that, and writes what is left. */
  watch(): () => void {
    const flush = () => void this.flush();
    const hide = () => document.visibilityState === 'hidden' && flush();
    addEventListener('blur', flush);
    addEventListener('pagehide', flush);
    document.addEventListener('focusout', flush);
    document.addEventListener('visibilitychange', hide);
    const closes = savedBeforeClosing(() => this.flush());
    return () => {
      removeEventListener('blur', flush);
      removeEventListener('pagehide', flush);
      document.removeEventListener('focusout', flush);
      document.removeEventListener('visibilitychange', hide);
      void this.flush().then(closes);
    };
  }

  async #write(text: string | null): Promise<void> {
    try {
      await (text === null
        ? call('discard_draft', this.#which)
        : call('save_draft', { ...this.#which, draft: text }));
    } catch {
      // The form itself still holds it. The next keystroke tries again, and the log says why.
      this.#kept = null;
    }
  }
}
