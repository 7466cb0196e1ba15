/** Finding while someone types: more letters find no one whom fewer of them did not find. */
import type { User } from '../api/generated/bindings';
import type { Test } from './filters';
import { answer, firstFound, found, type Found } from './find';
import type { Query } from './rank';

/** How many searches are remembered: those of a long word, letter by letter, and back again. */
const MOST = 32;

export class Narrowing {
  #people: readonly User[] = [];
  #tests: readonly Test[] = [];
  readonly #found = new Map<string, Found>();

  /** As `find` does. */
  find(people: readonly User[], text: string, tests: readonly Test[], kept: string | null): readonly User[] {
    return firstFound(text, (query) => this.#answer(people, query, tests, kept));
  }

  #answer(people: readonly User[], query: Query | null, tests: readonly Test[], kept: string | null) {
    if (!query || kept !== null) return answer(people, query, tests, kept);
    if (people !== this.#people || tests !== this.#tests) this.#found.clear();
    this.#people = people;
    this.#tests = tests;
    const known = this.#found.get(query.whole);
    if (known) return known.ranked;
    const fresh = found(people, query, tests, null, this.#among(query.whole));
    this.#remember(query.whole, fresh);
    return fresh.ranked;
  }

  /** Where those stand whom the longest beginning of the text found. */
  #among(whole: string): Int32Array | undefined {
    for (let length = whole.length - 1; length > 0; length -= 1) {
      const known = this.#found.get(whole.slice(0, length));
      if (known) return known.places;
    }
    return undefined;
  }

  #remember(whole: string, fresh: Found) {
    const [oldest] = this.#found.keys();
    if (oldest !== undefined && this.#found.size >= MOST) this.#found.delete(oldest);
    this.#found.set(whole, fresh);
  }
}
