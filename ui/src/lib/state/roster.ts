/** What one load of the list has brought so far, and how it meets the list that stands. */
import type { User } from '../api/generated/bindings';

export class Roster {
  readonly #fresh = new Map<string, User>();
  /** People saved since the load began: a page may have left the server before that. */
  readonly #saved = new Map<string, User>();

  /** Everybody who has come, in the order of the server. */
  get everybody(): User[] {
    return [...this.#fresh.values()];
  }

  get size(): number {
    return this.#fresh.size;
  }

  /**
   * Takes a page in. Those who already stand are replaced in place, new ones follow, and nobody leaves before the
   * load ends: nothing jumps under the pointer.
   */
  add(page: readonly User[], standing: readonly User[]): User[] {
    for (const user of page) this.#fresh.set(user.userId, this.#saved.get(user.userId) ?? user);
    const known = new Set(standing.map((user) => user.userId));
    const added = this.everybody.filter((user) => !known.has(user.userId));
    return [...standing.map((user) => this.#fresh.get(user.userId) ?? user), ...added];
  }

  /** Puts in what the server answered for one person, now and when their page comes. */
  replace(user: User, standing: readonly User[]): User[] {
    this.#saved.set(user.userId, user);
    if (this.#fresh.has(user.userId)) this.#fresh.set(user.userId, user);
    return standing.map((other) => (other.userId === user.userId ? user : other));
  }
}
