/** The people of the connected clinic, filled page by page. */
import { stream, toCommandError } from '../api/call';
import type { CommandError, User } from '../api/generated/bindings';
import { Roster } from './roster';

export class People {
  users = $state.raw<User[]>([]);
  loading = $state(false);
  /** Why the last load ended early. People that came before it stay. */
  error = $state.raw<CommandError | null>(null);
  /** Entries that could not be read and are not shown. */
  skipped = $state(0);
  /** A whole list has come at least once. */
  complete = $state(false);

  #roster = new Roster();

  /** Reads everybody again. A load that is overtaken by another one leaves nothing behind. */
  async load(): Promise<void> {
    const roster = new Roster();
    this.#roster = roster;
    this.loading = true;
    this.error = null;
    this.skipped = 0;
    try {
      await stream(
        'list_people',
        {},
        (event) => {
          if (roster !== this.#roster) return;
          this.skipped += event.skipped;
          this.users = roster.add(event.users, this.users);
        },
        (summary) => roster.size >= summary.people || roster !== this.#roster,
      );
      if (roster !== this.#roster) return;
      this.users = roster.everybody;
      this.complete = true;
    } catch (thrown) {
      if (roster === this.#roster) this.error = toCommandError(thrown);
    } finally {
      if (roster === this.#roster) this.loading = false;
    }
  }

  /** Puts in what the server answered for one person. */
  replace(user: User): void {
    this.users = this.#roster.replace(user, this.users);
  }
}
