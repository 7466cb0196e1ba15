import type { CommandError } from './generated/bindings';

/** A failure that the window itself tells of: no code of Rust's says that a list did not arrive whole, or that a call broke off. */
export function failure(code: 'internal' | 'part_missing'): CommandError {
  return { code, fields: {}, retryable: false };
}
