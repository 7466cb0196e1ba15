/**
 * The message of the error that the window makes itself when a list did not arrive whole. Rust sent all of it, or let a
 * newer list take its place, so no code of Rust's says so.
 */
export const PART_MISSING = 'A part of the answer is missing.';
