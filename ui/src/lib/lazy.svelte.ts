/**
 * Parts of the app that its first screen does without. They are read when they are first asked for, or all of them once
 * the app is at rest: from then on they stand at once.
 */

import { holdKeys } from './keptKeys';

/** Milliseconds after the start was answered: the first people are shown by then. */
const REST = 400;

const all: Lazy<unknown>[] = [];

export class Lazy<Part> {
  #part = $state.raw<Part | null>(null);
  #reading: Promise<Part> | null = null;
  readonly #load: () => Promise<{ default: Part }>;

  constructor(load: () => Promise<{ default: Part }>) {
    this.#load = load;
    all.push(this);
  }

  /** Nothing until it is there; asking has it read, and what is typed until then is meant for it. */
  get part(): Part | null {
    if (!this.#part) void holdKeys(this.read());
    return this.#part;
  }

  /** The same, without having it read. */
  get ready(): Part | null {
    return this.#part;
  }

  read(): Promise<Part> {
    this.#reading ??= this.#take();
    return this.#reading;
  }

  async #take(): Promise<Part> {
    try {
      const { default: part } = await this.#load();
      this.#part = part;
      return part;
    } catch (thrown) {
      // Asked for again, it is tried again.
      this.#reading = null;
      throw thrown;
    }
  }
}

export async function readAll(): Promise<void> {
  await Promise.all(all.map((lazy) => lazy.read()));
}

export function readAllAtRest(): void {
  setTimeout(() => void readAll().catch(() => undefined), REST);
}
