import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Listing, type Ended, type Reading } from './listing.svelte';

type Item = { id: string };

/** A list whose pages come when the test says so. */
class Told extends Listing<Item, Ended & { told: string }> {
  page: Reading<Item>['onpage'] = () => undefined;
  isWhole: Reading<Item>['isWhole'] = () => false;
  end: (told: string, more?: Partial<Ended>) => void = () => undefined;
  fail: (error: unknown) => void = () => undefined;

  stop(): void {
    this.expectStop();
  }

  protected idOf({ id }: Item): string {
    return id;
  }

  protected read(_clinicId: string, { onpage, isWhole }: Reading<Item>) {
    this.page = onpage;
    this.isWhole = isWhole;
    return new Promise<Ended & { told: string }>((resolve, reject) => {
      this.end = (told, more) => resolve({ told, skipped: 0, superseded: false, ...more });
      this.fail = reject;
    });
  }
}

const items = (ids: string) => [...ids].map((id) => ({ id }));
const ids = (list: Told) => list.items.map(({ id }) => id).join('');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('shows the first page at once, and what follows once a frame', () => {
  const list = new Told();
  void list.load('c1');
  list.page(items('ab'), 0);
  expect(ids(list)).toBe('ab');
  const shown = list.items;
  list.page(items('cd'), 0);
  list.page(items('ef'), 1);
  expect(list.items).toBe(shown);
  expect(list.skipped).toBe(1);
  vi.advanceTimersToNextFrame();
  expect(ids(list)).toBe('abcdef');
});

it('shows all at the end, without waiting for a frame, and nobody twice', async () => {
  const list = new Told();
  const loading = list.load('c1');
  list.page(items('ab'), 0);
  list.page(items('bc'), 0);
  list.end('done');
  expect(await loading).toMatchObject({ told: 'done' });
  expect(ids(list)).toBe('abc');
  expect(list.complete).toBe(true);
  vi.advanceTimersToNextFrame();
  expect(ids(list)).toBe('abc');
});

it('keeps what came before a failure', async () => {
  const list = new Told();
  const loading = list.load('c1');
  list.page(items('ab'), 0);
  list.page(items('c'), 0);
  list.fail({ code: 'offline', fields: {}, retryable: true });
  expect(await loading).toBeUndefined();
  expect(ids(list)).toBe('abc');
  expect(list.error?.code).toBe('offline');
});

it('takes nothing of a load that was overtaken', async () => {
  const list = new Told();
  const former = list.load('c1');
  const { page, end } = list;
  page(items('ab'), 0);
  page(items('c'), 0);
  const latter = list.load('c1');
  page(items('z'), 0);
  end('former');
  expect(await former).toBeUndefined();
  list.page(items('abx'), 0);
  vi.advanceTimersToNextFrame();
  expect(ids(list)).toBe('abx');
  list.end('latter');
  expect(await latter).toMatchObject({ told: 'latter' });
  expect(ids(list)).toBe('abx');
});

it('is whole once as many have come as were told of, shown or not', () => {
  const list = new Told();
  void list.load('c1');
  list.page(items('ab'), 1);
  expect(list.isWhole(2, 1)).toBe(true);
  expect(list.isWhole(3, 1)).toBe(false);
  expect(list.isWhole(2, 2)).toBe(false);
});

it('is complete only by a list that came to its end', async () => {
  const list = new Told();
  const first = list.load('c1');
  list.page(items('ab'), 0);
  list.end('cut off', { superseded: true });
  await first;
  expect(list.complete).toBe(false);
  expect(list.error?.code).toBe('part_missing');

  const second = list.load('c1');
  list.page(items('ab'), 0);
  list.end('done');
  await second;
  expect(list.complete).toBe(true);

  const third = list.load('c1');
  list.fail({ code: 'offline', fields: {}, retryable: true });
  await third;
  expect(list.complete).toBe(false);
  expect(ids(list)).toBe('ab');
});

it('is stopped without an error, and keeps what came', async () => {
  const list = new Told();
  const loading = list.load('c1');
  list.page(items('ab'), 0);
  list.stop();
  list.end('cut off', { superseded: true });
  expect(await loading).toBeUndefined();
  expect([list.stopped, list.error, list.complete]).toEqual([true, null, false]);
  expect(ids(list)).toBe('ab');
});
