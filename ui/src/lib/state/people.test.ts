import { expect, it, vi } from 'vitest';
import { stream } from '../api/call';
import type { PeopleSummary } from '../api/generated/bindings';
import { People } from './people.svelte';

vi.mock('../api/call', async (original) => ({ ...(await original<object>()), stream: vi.fn() }));

const summary = (shortened?: number): PeopleSummary => ({
  people: 0,
  skipped: 0,
  superseded: false,
  changes: { since: null, people: [] },
  ...(shortened === undefined ? {} : { shortened }),
});

it('tells how many texts were cut, until a whole list has none', async () => {
  const people = new People();
  vi.mocked(stream).mockResolvedValueOnce(summary(2));
  await people.load('c1');
  expect(people.shortened).toBe(2);
  vi.mocked(stream).mockRejectedValueOnce({ code: 'offline', fields: {} });
  await people.load('c1');
  expect(people.shortened).toBe(2);
  vi.mocked(stream).mockResolvedValueOnce(summary());
  await people.load('c1');
  expect(people.shortened).toBe(0);
});
