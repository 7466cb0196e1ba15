import { expect, it } from 'vitest';
import type { CommandError, ErrorCode } from './api/generated/bindings';
import { describe as explain } from './errors';

const error = (code: ErrorCode, more: Partial<CommandError> = {}): CommandError => ({
  code,
  message: 'for the log',
  fields: {},
  retryable: false,
  ...more,
});

it('says how long to wait when the server did', () => {
  expect(explain(error('rate_limited', { retryAfterMs: 4200 })).advice).toContain('in 5 seconds');
  expect(explain(error('rate_limited', { retryAfterMs: 900 })).advice).toContain('in 1 second.');
  expect(explain(error('rate_limited', { retryAfterMs: 130_000 })).advice).toContain('in 3 minutes');
  expect(explain(error('rate_limited')).advice).toContain('Wait a little');
});

it('leads to the action that helps', () => {
  expect(explain(error('unauthorized')).action).toBe('replace_key');
  expect(explain(error('offline')).action).toBe('retry');
  expect(explain(error('outcome_unknown')).action).toBe('check_again');
  expect(explain(error('keychain_denied')).action).toBe('session_only');
});
