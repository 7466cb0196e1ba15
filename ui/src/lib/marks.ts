/** The moment that `cargo xtask bench` compares with that of a bare window; nothing else depends on it. */

let marked = false;

/** Marks when the first card is painted. Only the first call counts. */
export function markFirstCard(): void {
  if (marked) return;
  marked = true;
  // The second frame begins when the first one has been handed over to the screen.
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-card')));
}
