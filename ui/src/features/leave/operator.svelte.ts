/** Which person of the clinic works with this app. Asked before the first act that could take away their own access. */
import type { Remembered } from '../../lib/state/remembered.svelte';

export class Operator {
  /** The question stands. */
  asking = $state(false);
  /** They would rather not say, for as long as the clinic is open. */
  #skipped = $state(false);
  readonly #remembered: Remembered;
  /** What was to be done and waits for the answer. */
  #then: () => void = () => undefined;

  unasked = $derived.by(() => !this.#remembered.operatorKnown && !this.#skipped);

  constructor(remembered: Remembered) {
    this.#remembered = remembered;
  }

  ask(): void {
    this.asking = true;
  }

  skip(): void {
    this.#skipped = true;
  }

  /** Does it at once where they have been asked, else after the question, whatever the answer. */
  first(act: () => void): void {
    if (!this.unasked) return act();
    this.#then = act;
    this.ask();
  }

  keep(userId: string | null): Promise<void> {
    return this.#remembered.setOperator(userId);
  }

  close(): void {
    const act = this.#then;
    this.#then = () => undefined;
    this.asking = false;
    this.skip();
    act();
  }
}
