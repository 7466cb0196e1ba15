import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Listing, type Reading } from './listing.svelte';

type Item = { id: string };

/** A list whose pages come when the test says so. */
class Told extends Listing<Item, string> {
  page: Reading<Item>['onpage'] = () => undefined;
  end: (summary: string) => void = () => undefined;
  fail: (error: unknown) => void = () => undefined;

  protected idOf({ id }: Item): string {
    return id;
  }

  protected read(_clinicId: string, { onpage }: Reading<Item>): Promise<string> {
    this.page = onpage;
    return new Promise((resolve, reject) => {
      this.end = resolve;
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
  expect(await loading).toBe('done');
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
  list.fail({ code: 'offline', message: '', fields: {}, retryable: true });
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
  expect(await latter).toBe('latter');
  expect(ids(list)).toBe('abx');
});
