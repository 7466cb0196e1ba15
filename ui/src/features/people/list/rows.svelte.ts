/**
 * The rows of people that are near the window, of however many: TanStack Virtual reckons, runes tell. Rows may differ
 * in height; what is in sight stays where it is when people come, go or change places.
 */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  Virtualizer,
} from '@tanstack/virtual-core';
import { untrack } from 'svelte';
import type { User } from '../../../lib/api/generated/bindings';
import { sameIn } from './anchor';

export type Rows = {
  users: readonly User[];
  perRow: number;
  gap: number;
  /** How many rows stand ready beyond each edge. */
  overscan: number;
  paddingStart: number;
  paddingEnd: number;
  /** What hides the end of the list when something is to be revealed, such as a sticky heading. */
  covered: number;
  /**
   * Pixels of a row that was never in sight. The same for all: to look at everyone takes a good part of a frame, and so
   * it is by their places that rows are known, not by who stands in them.
   */
  estimate: number;
  /** Another list altogether when it differs: shown from its beginning. */
  asked: string;
  /** Who must stay rendered wherever the window is: the focus is there. */
  pinned: number | null;
};

/** How much of the window a list takes, until it is known. */
const MOST = 0.75;

/** Milliseconds without another question until the rows beyond the edges are made too. */
const REST = 300;

type Options = ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0];

export class VirtualRows {
  readonly #scroller: () => HTMLElement | null;
  readonly #rows: () => Rows;
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  #nodes: HTMLElement[] = [];
  readonly #resizes = new ResizeObserver((entries) => {
    for (const entry of entries) this.#measure(entry);
  });
  #given: Rows | null = null;
  /** Where to scroll once the page has the new rows. */
  #target: number | null = null;
  #reckoning = false;
  #scrolled = false;
  /**
   * Whether rows stand ready beyond the edges. To whoever types, those in sight are shown first: the others would only
   * be replaced by the next letter.
   */
  #ahead = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #turn = $state(0);

  /** To be made while a component is set up. */
  constructor(scroller: () => HTMLElement | null, rows: () => Rows) {
    this.#scroller = scroller;
    this.#rows = rows;
    this.#virtualizer = new Virtualizer(this.#options(null));
    $effect(() => this.#virtualizer._didMount());
    $effect(() => {
      void this.#layout;
      this.#settle();
    });
    $effect(() => {
      const { users, perRow } = this.#rows();
      // Rows stay in the page while the people in them change, which no observer tells: unless it begins anew.
      if (users && perRow) untrack(() => this.#nodes.forEach((node) => this.#observe(node)));
    });
    $effect(() => () => {
      clearTimeout(this.#resting);
      this.#resizes.disconnect();
    });
  }

  readonly #layout = $derived.by(() => {
    void this.#turn;
    const rows = this.#rows();
    this.#reckoning = true;
    if (rows !== this.#given) this.#take(rows);
    const layout = {
      ahead: this.#ahead,
      items: this.#virtualizer.getVirtualItems(),
      total: this.#virtualizer.getTotalSize(),
      first: this.#virtualizer.range?.startIndex ?? 0,
      page: (this.#virtualizer.range?.endIndex ?? 0) - (this.#virtualizer.range?.startIndex ?? 0),
    };
    this.#reckoning = false;
    return layout;
  });

  get items() {
    return this.#layout.items;
  }

  get total(): number {
    return this.#layout.total;
  }

  /** Whether rows stand ready beyond the edges. */
  get ahead(): boolean {
    return this.#layout.ahead;
  }

  /** The first row in sight. */
  get first(): number {
    return this.#layout.first;
  }

  /** How many rows are wholly in sight. */
  get page(): number {
    return Math.max(1, this.#layout.page - 1);
  }

  /** Whom the window begins with; no one at the very beginning. */
  firstUser(): User | null {
    const offset = this.#virtualizer.scrollOffset ?? 0;
    const item = this.#virtualizer.getVirtualItemForOffset(offset);
    // A row of which less than half is left, or only the gap below it, is not what the window begins with.
    const row = item ? item.index + Number(item.end - offset < item.size / 2) : 0;
    const { users, perRow } = this.#rows();
    return offset <= 0 || row === 0 ? null : (users[row * perRow] ?? null);
  }

  /** Brings a person into sight, if they are not. */
  reveal(place: number, align: 'auto' | 'start' = 'auto'): void {
    this.#virtualizer.scrollToIndex(Math.floor(place / this.#rows().perRow), { align });
  }

  /** An attachment: the height of a row is that of its element. */
  readonly measured = (node: HTMLElement) => {
    this.#nodes.push(node);
    this.#resizes.observe(node);
    return () => {
      this.#nodes = this.#nodes.filter((other) => other !== node);
      this.#resizes.unobserve(node);
    };
  };

  /** Learns its height in the frame's own layout: asking for it here would lay out the page once more. */
  #observe(node: HTMLElement) {
    this.#resizes.unobserve(node);
    this.#resizes.observe(node);
  }

  #measure({ target, borderBoxSize }: ResizeObserverEntry) {
    const height = Math.round(borderBoxSize[0]?.blockSize ?? 0);
    // Nothing has a height while the page is hidden.
    if (height > 0) this.#virtualizer.resizeItem(Number((target as HTMLElement).dataset['index']), height);
  }

  #take(rows: Rows) {
    const before = this.#given;
    this.#given = rows;
    const moved = !before || before.users !== rows.users || before.perRow !== rows.perRow;
    const asked = before?.asked !== rows.asked;
    if (asked) this.#ahead = false;
    const anchor = before && moved && !asked ? this.#anchor(before, rows) : null;
    if (before && before.perRow !== rows.perRow) this.#virtualizer.measure();
    this.#virtualizer.setOptions(this.#options(rows));
    if (before && asked) this.#aim(0);
    else if (anchor) this.#aim(this.#startOf(Math.floor(anchor.then / rows.perRow)) + anchor.within);
  }

  /** Reckons as if it had scrolled already, so that the right rows are rendered at once. */
  #aim(offset: number) {
    this.#virtualizer.scrollOffset = offset;
    this.#target = offset;
  }

  /** Whom the focus is on, if they are in sight; else who stands at the top. */
  #anchor(before: Rows, rows: Rows) {
    const offset = this.#virtualizer.scrollOffset ?? 0;
    const { startIndex = 0, endIndex = 0 } = this.#virtualizer.range ?? {};
    const held = before.pinned ?? -1;
    const inSight = held >= startIndex * before.perRow && held < (endIndex + 1) * before.perRow;
    // At the very beginning new people may well come first.
    if (offset <= 0 && !inSight) return null;
    const same = sameIn(before.users, inSight ? held : startIndex * before.perRow, rows.users);
    if (!same) return null;
    return { then: same.then, within: offset - this.#startOf(Math.floor(same.before / before.perRow)) };
  }

  #startOf(row: number): number {
    // Asking for the total brings the measurements up to date.
    this.#virtualizer.getTotalSize();
    return this.#virtualizer.measurementsCache[row]?.start ?? 0;
  }

  #settle() {
    this.#virtualizer._willUpdate();
    const target = this.#target;
    this.#target = null;
    const scroller = this.#scroller();
    if (target !== null && scroller && scroller.scrollTop !== target) scroller.scrollTop = target;
    clearTimeout(this.#resting);
    if (this.#ahead) return;
    this.#resting = setTimeout(() => {
      this.#lookAhead();
      this.#turn += 1;
    }, REST);
  }

  #lookAhead() {
    if (this.#ahead || !this.#given) return;
    this.#ahead = true;
    this.#virtualizer.setOptions(this.#options(this.#given));
  }

  /** The size comes with the frame's own layout; until then the list is taken for most of the window. */
  #observeSize(scroller: HTMLElement | null, tell: (size: { width: number; height: number }) => void) {
    const { innerWidth, innerHeight } = window;
    tell({ width: innerWidth, height: Math.round(innerHeight * MOST) });
    const sizes = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      tell({ width: Math.round(width), height: Math.round(height) || innerHeight });
    });
    if (scroller) sizes.observe(scroller);
    return () => sizes.disconnect();
  }

  #options(rows: Rows | null): Options {
    return {
      count: rows ? Math.ceil(rows.users.length / rows.perRow) : 0,
      estimateSize: () => rows?.estimate ?? 0,
      gap: rows?.gap ?? 0,
      overscan: this.#ahead ? (rows?.overscan ?? 0) : 0,
      paddingStart: rows?.paddingStart ?? 0,
      paddingEnd: rows?.paddingEnd ?? 0,
      scrollPaddingStart: rows?.paddingStart ?? 0,
      scrollPaddingEnd: rows?.covered ?? 0,
      getScrollElement: this.#scroller,
      scrollToFn: (offset, how, instance) => {
        // A list begins at its beginning: writing that would lay out the page before its rows are made.
        if (offset === 0 && !this.#scrolled) return;
        this.#scrolled = true;
        elementScroll(offset, how, instance);
      },
      observeElementOffset,
      observeElementRect: (instance, tell) => this.#observeSize(instance.scrollElement, tell),
      rangeExtractor: (range) => {
        const found = defaultRangeExtractor(range);
        const pinned = rows?.pinned == null ? null : Math.floor(rows.pinned / rows.perRow);
        if (pinned === null || pinned >= range.count || found.includes(pinned)) return found;
        return [...found, pinned].sort((one, other) => one - other);
      },
      onChange: ({ isScrolling }) => {
        if (this.#reckoning) return;
        if (isScrolling) {
          this.#scrolled = true;
          this.#lookAhead();
        }
        this.#turn += 1;
      },
    };
  }
}
