import { expect, it, vi } from 'vitest';
import type { CommandError, ErrorCode } from './api/generated/bindings';
import { UNEXPLAINED, describe as explain, saidBy } from './errors';

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

it("quotes the server's own words of a refusal, and never ours as theirs", () => {
  for (const code of ['forbidden', 'conflict', 'invalid'] as const) {
    expect(saidBy(error(code, { message: ' Owners stay. ' }))).toBe('Avara says: “Owners stay.”');
    expect(saidBy(error(code, { message: '' }))).toBeNull();
  }
  expect(saidBy(error('offline'))).toBeNull();
  for (const message of UNEXPLAINED) expect(saidBy(error('conflict', { message }))).toBeNull();
  const expired = 'This invitation has expired. Nothing was sent.';
  expect(saidBy(error('conflict', { message: expired }))).toBeNull();
});

it('knows every sentence that the app writes in place of the server', async () => {
  const { readFileSync } = await vi.importActual<{ readFileSync(file: string, as: 'utf8'): string }>(
    'node:fs',
  );
  const here = import.meta.url;
  const written = ['error.rs', 'invitation.rs'].flatMap((file) => {
    const { pathname } = new URL(`../../../src-tauri/src/${file}`, here);
    const rust = readFileSync(decodeURIComponent(pathname), 'utf8');
    return [...rust.matchAll(/ErrorCode::(?:Forbidden|Conflict|Invalid),\s*(?:format!\()?"([^"]+)"/g)];
  });
  const sentences = written.map(([, sentence = '']) => sentence);
  const sent = sentences.filter((sentence) => !sentence.endsWith(' Nothing was sent.'));
  expect(sent.sort()).toEqual([...UNEXPLAINED].sort());
  expect(sentences.length - sent.length).toBe(2);
});

it('speaks of marked fields only where there may be some', () => {
  expect(explain(error('invalid', { fields: { lastName: ['Too long.'] } })).advice).toContain(
    'marked fields',
  );
  expect(explain(error('invalid')).advice).not.toContain('marked');
});
