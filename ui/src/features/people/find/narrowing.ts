/** Finding while somebody types: more letters find nobody whom fewer of them did not find. */
import type { User } from '../../../lib/api/generated/bindings';
import type { Test } from './filters';
import { find, found, type Found } from './find';
import { queryOf } from './rank';

/** How many searches are remembered: those of a long word, letter by letter, and back again. */
const MOST = 32;

export class Narrowing {
  #people: readonly User[] = [];
  #tests: readonly Test[] = [];
  readonly #found = new Map<string, Found>();

  /** As `find` does. */
  find(people: readonly User[], text: string, tests: readonly Test[], kept: string | null): readonly User[] {
    const query = queryOf(text);
    if (!query || kept !== null) return find(people, text, tests, kept);
    if (people !== this.#people || tests !== this.#tests) this.#found.clear();
    this.#people = people;
    this.#tests = tests;
    const known = this.#found.get(query.whole);
    if (known) return known.ranked;
    const answer = found(people, query, tests, null, this.#among(query.whole));
    this.#remember(query.whole, answer);
    return answer.ranked;
  }

  /** Where those stand whom the longest beginning of the text found. */
  #among(whole: string): Int32Array | undefined {
    for (let length = whole.length - 1; length > 0; length -= 1) {
      const known = this.#found.get(whole.slice(0, length));
      if (known) return known.places;
    }
    return undefined;
  }

  #remember(whole: string, answer: Found) {
    const [oldest] = this.#found.keys();
    if (oldest !== undefined && this.#found.size >= MOST) this.#found.delete(oldest);
    this.#found.set(whole, answer);
  }
}
