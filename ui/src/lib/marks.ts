/** Moments that `cargo xtask bench` compares with those of a bare window; nothing else depends on them. */

let marked = false;

/** Marks when the first card is painted, and when the page takes the next event after it. Only the first call counts. */
export function markFirstCard(): void {
  if (marked) return;
  marked = true;
  // The second frame begins when the first one has been handed over to the screen.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      performance.mark('first-card');
      setTimeout(() => performance.mark('interactive'));
    }),
  );
}
