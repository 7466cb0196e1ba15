/** Where the keys lead in a list of people that stands in rows. */

type Grid = {
  count: number;
  /** How many stand side by side. */
  perRow: number;
  /** How many rows are in sight. */
  page: number;
};

/** The place to go to; nothing for a key that means something else here. */
export function placeFor(key: string, from: number, { count, perRow, page }: Grid): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowLeft':
      return perRow > 1 ? Math.max(0, from - 1) : null;
    case 'ArrowRight':
      return perRow > 1 ? Math.min(last, from + 1) : null;
    case 'ArrowUp':
      return from >= perRow ? from - perRow : from;
    case 'ArrowDown':
      return down(from, 1, last, perRow);
    case 'PageUp':
      return Math.max(from % perRow, from - page * perRow);
    case 'PageDown':
      return down(from, page, last, perRow);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Some rows further; where the last row is shorter, its end. */
function down(from: number, rows: number, last: number, perRow: number): number {
  const left = Math.floor(last / perRow) - Math.floor(from / perRow);
  return Math.min(last, from + Math.min(rows, left) * perRow);
}
