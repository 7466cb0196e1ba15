import { expect, it } from 'vitest';
import { blocksOf } from './notes';

it('reads a section of the changelog', () => {
  const notes =
    '### Added\n\n- Filters with counts.\n- <b>Several</b> clinics.\n\n### Fixed\n* A typo.\nThanks!\n';
  expect(blocksOf(notes)).toEqual([
    { kind: 'heading', text: 'Added' },
    { kind: 'points', points: ['Filters with counts.', '<b>Several</b> clinics.'] },
    { kind: 'heading', text: 'Fixed' },
    { kind: 'points', points: ['A typo.'] },
    { kind: 'text', text: 'Thanks!' },
  ]);
});

it('has nothing to say of nothing', () => {
  expect(blocksOf(' \r\n')).toEqual([]);
});
