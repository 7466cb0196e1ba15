/** The dialogs that are open, lowest first. One that is covered by another must be out of reach. */
class DialogStack {
  #ids = $state<string[]>([]);

  /** Puts a dialog on top; the answer takes it away again. */
  push(id: string): () => void {
    this.#ids = [...this.#ids, id];
    return () => {
      this.#ids = this.#ids.filter((other) => other !== id);
    };
  }

  get any(): boolean {
    return this.#ids.length > 0;
  }

  covers(id: string): boolean {
    return this.#ids.includes(id) && this.#ids.at(-1) !== id;
  }
}

export const dialogStack = new DialogStack();
