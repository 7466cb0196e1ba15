/** Closing the window: whoever holds a draft is asked first, and what waits to be saved is saved. */
import { call } from '../api/call';
import { saveAll } from './unsaved';

/** Asks the person; `close` is to be called once they agree to lose the draft. */
type Ask = (close: () => void) => void;

class Leaving {
  #ask: Ask | null = null;

  /** Keeps the window open until the answer is called. One dialog at a time holds a draft, so there is one holder. */
  hold(ask: Ask): () => void {
    this.#ask = ask;
    void this.#tell(true);
    return () => {
      if (this.#ask !== ask) return;
      this.#ask = null;
      void this.#tell(false);
    };
  }

  /** Whether someone would lose what they typed. */
  get held(): boolean {
    return this.#ask !== null;
  }

  /** The system wants the window closed. */
  request(): void {
    const close = () => void this.#close();
    if (this.#ask) this.#ask(close);
    else close();
  }

  async #close(): Promise<void> {
    await saveAll();
    await call('close_window', {});
  }

  async #tell(held: boolean): Promise<void> {
    try {
      await call('hold_window', { held });
    } catch {
      // The window then closes without asking, as any other does: nothing to tell about.
    }
  }
}

export const leaving = new Leaving();
