import { expect, it, vi } from 'vitest';
import type { CommandError, ErrorCode } from './api/generated/bindings';
import { describe as explain, saidBy, when } from './errors';
import { catalogues } from './messages';
import { language } from './state/language.svelte';

const error = (code: ErrorCode, more: Partial<CommandError> = {}): CommandError => ({
  code,
  fields: {},
  retryable: false,
  ...more,
});

it('says how long to wait when the server did', () => {
  const noon = new Date(2026, 10, 24, 12, 0, 1);
  const advice = (code: ErrorCode, retryAfterMs?: number) =>
    explain(error(code, retryAfterMs === undefined ? {} : { retryAfterMs }), noon).advice;
  expect(advice('rate_limited', 4200)).toContain('in 5 seconds.');
  expect(advice('rate_limited', 900)).toContain('in 1 second.');
  expect(advice('rate_limited', 897_000)).toMatch(/^Avara asks us to slow down\. Try again at 12:15\sPM\.$/);
  expect(advice('rate_limited', 2 * 3_600_000 + 14 * 60_000)).toMatch(/Try again at 2:15\sPM\.$/);
  expect(advice('rate_limited', 86_400_000)).toMatch(/after Nov 25, 2026, 12:01\sPM\.$/);
  expect(advice('rate_limited')).toContain('Wait a little');
  expect(advice('server', 120_000)).toMatch(/at 12:03\sPM\.$/);
  expect(advice('offline', 120_000)).not.toContain('minutes');
});

it('says the same of a wait however late it is read again', () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 12, 18) });
  const limited = error('rate_limited', { retryAfterMs: 900_000 });
  const { advice } = explain(limited);
  expect(advice).toMatch(/at 12:33\sPM\.$/);
  vi.setSystemTime(new Date(2026, 10, 24, 12, 19));
  expect(explain(limited).advice).toBe(advice);
  expect(when(840_000, new Date())).toBe('in 14 minutes');
  vi.useRealTimers();
});

it('tells the time of day in Spanish as people say it', () => {
  language.choose('es');
  const noon = new Date(2026, 10, 24, 11, 30);
  expect(when(2 * 3_600_000, noon)).toMatch(/^a la 1:30/);
  expect(when(3 * 3_600_000, noon)).toMatch(/^a las 2:30/);
  language.choose('en');
});

it('says of each cause what to do, and quotes who issued a certificate', () => {
  const { causes, codes } = catalogues.en.errors;
  const told = Object.values(causes).map(({ advice }) => advice);
  expect(new Set(told).size).toBe(told.length);
  expect(explain(error('offline', { cause: 'dns' }))).toMatchObject({ ...causes.dns, action: 'retry' });
  expect(explain(error('offline', { cause: 'proxy_password' })).title).toContain('password');
  expect(explain(error('tls', { cause: 'unknown_issuer' })).advice).toBe(causes.unknown_issuer.advice);
  const issuer = 'Example Inspection CA';
  expect(explain(error('tls', { cause: 'unknown_issuer', issuer })).advice).toContain(`“${issuer}”`);
  expect(explain(error('bad_response', { cause: 'too_many' })).title).toBe(causes.too_many.title);
  // What is unknown stays the main thing, whatever caused it.
  const lost = explain(error('outcome_unknown', { cause: 'cut' }));
  expect(lost).toMatchObject(codes.outcome_unknown);
});

it('shows the date of this computer if a certificate is not valid on it', () => {
  for (const cause of ['expired', 'not_yet_valid'] as const) {
    const { title, advice } = explain(error('tls', { cause }), new Date(2019, 0, 2, 9, 5));
    expect(title).toContain('date');
    expect(advice).toContain('January 2, 2019');
  }
});

it('says of a list that did not arrive whole what happened, and offers to load it again', () => {
  const missing = explain(error('part_missing'));
  expect(missing.action).toBe('retry');
  expect(missing.title).toContain('list');
});

it('leads to the action that helps', () => {
  expect(explain(error('unauthorized')).action).toBe('replace_key');
  expect(explain(error('offline')).action).toBe('retry');
  expect(explain(error('outcome_unknown')).action).toBe('check_again');
  for (const code of ['keychain_locked', 'keychain_denied'] as const)
    expect(explain(error(code)).action).toBe('session_only');
});

it("quotes the server's own words of a refusal, and never ours as theirs", () => {
  expect(saidBy(error('refused', { serverSaid: ' Owners stay. ' }))).toBe('Avara says: “Owners stay.”');
  expect(saidBy(error('refused', { serverSaid: ' ' }))).toBeNull();
  expect(saidBy(error('refused'))).toBeNull();
});

it('speaks of marked fields only where there may be some', () => {
  expect(explain(error('invalid', { fields: { lastName: ['Too long.'] } })).advice).toContain(
    'marked fields',
  );
  expect(explain(error('invalid')).advice).not.toContain('marked');
});
