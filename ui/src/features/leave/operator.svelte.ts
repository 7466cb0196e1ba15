/** Which person of the clinic works with this app. Asked before the first act that could take away their own access. */
import type { Remembered } from '../../lib/state/remembered.svelte';

export class Operator {
  /** The question stands. */
  asking = $state(false);
  /** They were asked and would rather not say, for as long as the clinic is open. */
  #asked = $state(false);
  /** The offer to say it was put aside. */
  #aside = $state(false);
  readonly #remembered: Remembered;
  /** What was to be done and waits for the answer. */
  #then: () => void = () => undefined;

  unasked = $derived.by(() => !this.#remembered.operatorKnown && !this.#asked);
  /** To be offered in passing. */
  offers = $derived.by(() => this.unasked && !this.#aside);

  constructor(remembered: Remembered) {
    this.#remembered = remembered;
  }

  ask(): void {
    this.asking = true;
  }

  /** Puts the offer aside. Before the first act that matters they are asked all the same. */
  putAside(): void {
    this.#aside = true;
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
    this.#asked = true;
    act();
  }
}
