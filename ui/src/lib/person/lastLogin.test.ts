import { describe, expect, it } from 'vitest';
import { lastLogin } from './lastLogin';

const now = new Date(2026, 10, 24, 9, 0);
const at = (moment: Date, hasDashboardAccess = true) =>
  lastLogin({ lastLoginAt: moment.toISOString(), hasDashboardAccess }, now);

describe('last login', () => {
  it.each([
    [new Date(2026, 10, 24, 0, 1), 'Logged in today'],
    [new Date(2026, 10, 23, 23, 59), 'Logged in yesterday'],
    [new Date(2026, 10, 16, 12, 0), 'Logged in 8 days ago'],
    [new Date(2026, 9, 26, 12, 0), 'Logged in 29 days ago'],
    [new Date(2026, 7, 25, 12, 0), 'Logged in 91 days ago'],
    [new Date(2026, 6, 27, 12, 0), 'Logged in 120 days ago'],
    [new Date(2026, 6, 26, 12, 0), 'Logged in 3 months ago'],
    [new Date(2025, 10, 25, 12, 0), 'Logged in 11 months ago'],
    [new Date(2025, 10, 24, 12, 0), 'Logged in 1 year ago'],
    [new Date(2023, 1, 1, 12, 0), 'Logged in 3 years ago'],
  ])('at %s reads “%s”', (moment, words) => {
    expect(at(moment)).toBe(words);
  });

  it('of a clock that runs ahead is today', () => {
    expect(at(new Date(2026, 10, 25, 3, 0))).toBe('Logged in today');
  });

  it('is never only for those who could', () => {
    expect(lastLogin({ lastLoginAt: null, hasDashboardAccess: true }, now)).toBe('Never logged in');
    expect(lastLogin({ lastLoginAt: null, hasDashboardAccess: false }, now)).toBe('No dashboard access');
  });

  it("admits that it can't be read", () => {
    expect(lastLogin({ lastLoginAt: 'once', hasDashboardAccess: true }, now)).toBe('Last login unknown');
  });
});
