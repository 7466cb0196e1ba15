import { beforeEach, expect, it, vi } from 'vitest';
import { call, stream } from '../../lib/api/call';
import type { Changes, PeopleSummary } from '../../lib/api/generated/bindings';
import { People } from '../../lib/state/people.svelte';
import { sarah } from '../../lib/testing/people';
import { Directory } from './directory.svelte';
import { NO_CHANGES } from './view/changes';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

const yesterday: Changes = {
  since: '2026-11-23T08:00:00Z',
  people: [{ userId: sarah.userId, name: 'Sarah Johnson', kind: 'changed', fields: ['clinicRole'] }],
};

/** The next list tells of these changes. */
function lists(changes: Changes) {
  const summary: PeopleSummary = { people: 0, skipped: 0, superseded: false, changes };
  vi.mocked(stream).mockResolvedValueOnce(summary as never);
}

function opened() {
  return new Directory('c1', new People(), { view: null, save: () => undefined }, () => undefined);
}

beforeEach(() => void vi.mocked(call).mockReset().mockResolvedValue(null));

it('tells what the list tells, all that was not dismissed', async () => {
  const directory = opened();
  lists(yesterday);
  await directory.refresh();
  expect(directory.news).toEqual(yesterday);
  const none: Changes = { since: '2026-11-24T08:00:00Z', people: [] };
  lists(none);
  await directory.refresh();
  expect(directory.news).toEqual(none);
});

it('keeps what it told where a list could not be compared, or not be read', async () => {
  const directory = opened();
  lists(yesterday);
  await directory.refresh();
  lists(NO_CHANGES);
  await directory.refresh();
  expect(directory.news).toEqual(yesterday);
  vi.mocked(stream).mockRejectedValueOnce({ code: 'offline', fields: {}, retryable: true });
  await directory.refresh();
  expect(directory.news).toEqual(yesterday);
});

it('dismisses them here and in what is kept', async () => {
  const directory = opened();
  lists(yesterday);
  await directory.refresh();
  directory.finding.change({ filters: { ...directory.finding.filters, changed: true } });
  vi.mocked(call).mockRejectedValueOnce(new Error('no disk'));
  directory.dismissNews();
  expect(directory.news).toEqual(NO_CHANGES);
  expect(directory.finding.filters.changed).toBe(false);
  expect(call).toHaveBeenCalledExactlyOnceWith('dismiss_news', { clinicId: 'c1' });
});

it('tells what a list told that ended before anybody took it over', async () => {
  const people = new People();
  lists(yesterday);
  const listing = people.load('c1');
  await listing;
  const directory = new Directory('c1', people, { view: null, save: () => undefined }, () => undefined);
  await directory.takeList(listing);
  expect(directory.news).toEqual(yesterday);
});
