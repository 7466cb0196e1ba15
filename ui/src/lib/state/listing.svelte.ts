/** A list of the connected clinic, filled page by page. */
import { toCommandError } from '../api/call';
import { failure } from '../api/failure';
import type { CommandError } from '../api/generated/bindings';
import { Roster } from './roster';

/** How a list is read: `onpage` takes each page, `isWhole` tells whether all have come that the summary speaks of. */
export type Reading<Item> = {
  onpage: (items: readonly Item[], skipped: number) => void;
  isWhole: (count: number, skipped: number) => boolean;
};

/** The end of a list, as every list tells it. */
export type Ended = { skipped: number; shortened?: number; superseded: boolean };

export abstract class Listing<Item, Summary extends Ended> {
  items = $state.raw<Item[]>([]);
  loading = $state(false);
  /** Why the last load ended early. What came before it stays. */
  error = $state.raw<CommandError | null>(null);
  /** Entries that could not be read and are not shown. */
  skipped = $state(0);
  /** Entries of the last whole list that have a text which was too long and was cut. */
  shortened = $state(0);
  /** The last list came to its end, with all that it told of: only then may a conclusion rest on who is not in it. */
  complete = $state(false);
  /** The person stopped the last list: nothing went wrong, but others may be missing. */
  stopped = $state(false);

  /** Ends with the first page that is shown, or with the first list if there is none. */
  readonly begun: Promise<void>;
  #hasBegun: () => void = () => undefined;

  #roster = this.#begin();
  /** Pages have come that are not shown yet. */
  #waits = false;
  /** The list that the person stopped. */
  #stopping: Roster<Item> | null = null;

  constructor() {
    this.begun = new Promise((resolve) => (this.#hasBegun = resolve));
  }

  protected abstract idOf(item: Item): string;
  protected abstract read(clinicId: string, reading: Reading<Item>): Promise<Summary>;

  /** Reads all again. A load that is overtaken by another one leaves nothing behind and answers nothing. */
  async load(clinicId: string): Promise<Summary | undefined> {
    const roster = this.#begin();
    this.#roster = roster;
    this.loading = true;
    this.error = null;
    this.stopped = false;
    this.skipped = 0;
    try {
      const summary = await this.read(clinicId, {
        onpage: (items, skipped) => {
          if (roster !== this.#roster) return;
          this.skipped += skipped;
          roster.take(items);
          this.#show();
        },
        isWhole: (count, skipped) =>
          (roster.size >= count && this.skipped >= skipped) || roster !== this.#roster,
      });
      if (roster !== this.#roster) return undefined;
      if (summary.superseded) throw failure('part_missing');
      this.items = roster.everybody;
      this.shortened = summary.shortened ?? 0;
      this.complete = true;
      return summary;
    } catch (thrown) {
      if (roster !== this.#roster) return undefined;
      this.items = roster.among(this.items);
      this.complete = false;
      if (roster === this.#stopping) this.stopped = true;
      else this.error = toCommandError(thrown);
      return undefined;
    } finally {
      if (roster === this.#roster) this.loading = false;
      this.#hasBegun();
    }
  }

  /** The list under way ends early because the person wishes it: what came of it stays, and nothing went wrong. */
  protected expectStop(): void {
    this.#stopping = this.#roster;
  }

  /** Puts in what the server answered for one of them. */
  replace(item: Item): void {
    this.items = this.#roster.replace(item, this.items);
  }

  /** The first page at once; of those that follow as many as come between two frames. */
  #show() {
    if (this.#waits) return;
    if (this.items.length === 0) {
      this.items = this.#roster.everybody;
      this.#hasBegun();
      return;
    }
    this.#waits = true;
    requestAnimationFrame(() => {
      this.#waits = false;
      if (this.loading) this.items = this.#roster.among(this.items);
    });
  }

  #begin(): Roster<Item> {
    return new Roster((item) => this.idOf(item));
  }
}
