import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { sarah } from '../../../lib/testing/people';
import RevokedMark from './RevokedMark.svelte';

describe('the mark beside a name', () => {
  const mark = (certain: boolean) =>
    render(RevokedMark, { revoked: { user: sarah, at: '2026-11-01T12:00:00Z', by: 'Dana', certain } });

  it('tells a revocation from one whose answer was lost', () => {
    mark(true);
    expect(screen.getByText('Revoked')).toHaveAttribute(
      'title',
      expect.stringMatching(/^Revoked Nov 1.*Dana$/),
    );
    mark(false);
    expect(screen.getByText('Possibly revoked')).toHaveAttribute(
      'title',
      expect.stringMatching(/^Possibly revoked Nov 1.* by Dana\. We didn't get a clear answer/),
    );
  });
});
