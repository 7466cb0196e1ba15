/** Who of the clinic is shown, and in what order: the people, the search, the filters and the sort brought together. */
import type { Changes, User } from '../../../lib/api/generated/bindings';
import { sharedNpis } from '../../../lib/npis';
import { countsOf } from '../../../lib/search/counts';
import {
  activeKinds,
  fingerprint,
  NO_FILTERS,
  passesAll,
  testsOf,
  type Filters,
} from '../../../lib/search/filters';
import { find } from '../../../lib/search/find';
import { Narrowing } from '../../../lib/search/narrowing';
import { rollOf } from '../../../lib/search/roll';
import { comparison, Order, type SortKey } from '../../../lib/search/sort';
import { language } from '../../../lib/state/language.svelte';
import type { KeptView } from '../../../lib/state/view.svelte';
import { changesById } from './changes';
import type { View } from './view';

const NONE: ReadonlySet<string> = new Set();

export class Finding {
  readonly kept: KeptView<View>;
  now: Date = $state.raw() as Date;
  /** Who was saved last, and while what was asked for: they stay in sight until something else is. */
  saved = $state.raw<{ userId: string; asked: string } | null>(null);

  /** Whose access is revoked: they are shown with a mark, and not counted. */
  revokedIds = $state.raw<() => ReadonlySet<string>>(() => NONE);

  readonly #people: () => readonly User[];
  readonly #changes: () => Changes;
  readonly #narrowing = new Narrowing();

  constructor(people: () => readonly User[], changes: () => Changes, kept: KeptView<View>, now: Date) {
    this.#people = people;
    this.#changes = changes;
    this.kept = kept;
    this.now = now;
  }

  readonly view = $derived.by(() => this.kept.current);
  readonly query = $derived.by(() => this.view.query);
  readonly filters = $derived.by(() => this.view.filters);
  readonly sort = $derived.by(() => this.view.sort);
  readonly columns = $derived.by(() => this.view.columns);
  readonly layout = $derived.by(() => this.view.layout);
  readonly named = $derived.by(() => this.view.named);
  readonly revoked = $derived.by(() => this.view.revoked);
  readonly first = $derived.by(() => this.view.first);
  readonly selected = $derived.by(() => this.view.selected);

  readonly searching = $derived.by(() => this.query.trim() !== '');
  readonly active = $derived.by(() => activeKinds(this.filters));
  readonly changed = $derived.by(() => changesById(this.#changes()));
  /** What is asked for, as one text: another one is another list. */
  readonly asked = $derived.by(() =>
    [this.query.trim(), fingerprint(this.filters), this.sort.by, this.sort.down].join('\n'),
  );

  readonly #order = $derived.by(() => new Order(comparison(this.sort, language.locale)));
  readonly #sorted = $derived.by(() => this.#order.of(this.#people()));
  /** Looks at everyone, so it is worked out only if someone asks who needs attention. */
  readonly #shared = $derived.by(() => sharedNpis(this.#people()));
  readonly #around = $derived.by(() => ({
    now: this.now,
    changed: this.changed,
    sharedNpi: { has: (userId: string) => this.#shared.has(userId) },
  }));
  readonly #tests = $derived.by(() => testsOf(this.filters, this.#around));

  readonly shown = $derived.by(() =>
    this.#narrowing.find(
      this.#sorted,
      this.query,
      this.#tests,
      this.saved?.asked === this.asked ? this.saved.userId : null,
    ),
  );

  /** What the search alone would show. */
  readonly unfiltered = $derived.by(() => find(this.#sorted, this.query, []));

  /** Who counts as one of the clinic's people. */
  readonly counted = $derived.by(() => this.#staying(this.#people()));
  readonly shownAndCounted = $derived.by(() => this.#staying(this.shown));

  /** For the choices of the filters: only worked out while someone looks at them. */
  readonly counts = $derived.by(() =>
    countsOf(this.#staying(this.unfiltered), this.#tests, this.#around, this.filters.login),
  );

  /** Whether someone else has the NPI of this person. */
  sharesNpi(userId: string): boolean {
    return this.#shared.has(userId);
  }

  /** How many of all people a filter shows by itself. */
  countOf(filters: Filters): number {
    const tests = testsOf(filters, this.#around);
    return this.counted.reduce((count, user) => count + Number(passesAll(user, tests)), 0);
  }

  #staying(users: readonly User[]): readonly User[] {
    const revoked = this.revokedIds();
    return revoked.size === 0 ? users : users.filter(({ userId }) => !revoked.has(userId));
  }

  /** What the first letter of a search would have to do before it could be shown. */
  prepare(): void {
    rollOf(this.#sorted).prepare();
  }

  search(query: string): void {
    this.change({ query });
  }

  /** Filters are about the list, so that it is shown again. */
  filter(filters: Filters): void {
    this.change({ filters, revoked: false });
  }

  clearFilters(): void {
    this.filter(NO_FILTERS);
  }

  /** Sorts by it, or the other way around if it is sorted by already. Of dates the newest come first. */
  sortBy(by: SortKey): void {
    const down = this.sort.by === by ? !this.sort.down : by === 'login' || by === 'created';
    this.change({ sort: { by, down } });
  }

  change(changes: Partial<View>): void {
    this.kept.change(changes);
  }
}
