/** What one load of a list has brought so far, and how it meets the list that stands. */
export class Roster<Item> {
  readonly #idOf: (item: Item) => string;
  readonly #fresh = new Map<string, Item>();
  /** What was saved since the load began: a page may have left the server before that. */
  readonly #saved = new Map<string, Item>();

  constructor(idOf: (item: Item) => string) {
    this.#idOf = idOf;
  }

  /** Everything that has come, in the order of the server. */
  get everybody(): Item[] {
    return [...this.#fresh.values()];
  }

  get size(): number {
    return this.#fresh.size;
  }

  /** Takes a page in. */
  take(page: readonly Item[]): void {
    for (const item of page) {
      const id = this.#idOf(item);
      this.#fresh.set(id, this.#saved.get(id) ?? item);
    }
  }

  /**
   * What came so far, among those who stand: they are replaced in place, new ones follow, and no one leaves before
   * the load ends. Nothing jumps under the pointer.
   */
  among(standing: readonly Item[]): Item[] {
    const idOf = this.#idOf;
    const known = new Set(standing.map(idOf));
    const added = this.everybody.filter((item) => !known.has(idOf(item)));
    return [...standing.map((item) => this.#fresh.get(idOf(item)) ?? item), ...added];
  }

  /** Puts in what the server answered for one of them, now and when their page comes. */
  replace(item: Item, standing: readonly Item[]): Item[] {
    const id = this.#idOf(item);
    this.#saved.set(id, item);
    if (this.#fresh.has(id)) this.#fresh.set(id, item);
    return standing.map((other) => (this.#idOf(other) === id ? item : other));
  }
}
