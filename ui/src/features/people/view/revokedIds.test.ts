import { expect, it } from 'vitest';
import { NO_FILTERS } from '../../../lib/search/filters';
import { KeptView } from '../../../lib/state/view.svelte';
import { person, sarah } from '../../../lib/testing/people';
import { NO_CHANGES } from './changes';
import { Finding } from './finding.svelte';
import { readView, viewText } from './view';

it('does not count people whose access is revoked, though the list still shows them', () => {
  const kai = person({ userId: 'usr_kai' });
  const kept = new KeptView(readView(null), viewText, () => undefined);
  const finding = new Finding(
    () => [sarah, kai],
    () => NO_CHANGES,
    kept,
    new Date(2026, 10, 24),
  );
  expect(finding.countOf(NO_FILTERS)).toBe(2);
  finding.revokedIds = () => new Set([kai.userId]);
  expect(finding.countOf(NO_FILTERS)).toBe(1);
  expect([finding.shown.length, finding.shownAndCounted.length]).toEqual([2, 1]);
  expect(finding.counts.levels.get('member')).toBe(1);
});
