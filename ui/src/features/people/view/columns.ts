/** The columns of the table: which are shown, in which order, how wide. Widths are pixels at the usual size of text. */

export const COLUMN_IDS = [
  'name',
  'role',
  'level',
  'reports',
  'studies',
  'dashboard',
  'login',
  'npi',
  'email',
  'phone',
  'source',
  'created',
] as const;

export type ColumnId = (typeof COLUMN_IDS)[number];

export type Column = { id: ColumnId; shown: boolean; width: number };

export const NARROWEST = 72;
export const WIDEST = 640;

/** The last one, with the buttons. */
export const ACTIONS_WIDTH = 104;

/** Pixels to a rem at the usual size of text. */
export const USUAL = 16;

/** How far one press of a key moves an edge. */
export const WIDTH_STEP = 16;

const given: Record<ColumnId, { width: number; shown: boolean }> = {
  // Those that are shown fit in a window as wide as it is at first.
  name: { width: 224, shown: true },
  role: { width: 144, shown: true },
  level: { width: 80, shown: true },
  reports: { width: 80, shown: true },
  studies: { width: 80, shown: true },
  dashboard: { width: 96, shown: true },
  login: { width: 136, shown: true },
  npi: { width: 128, shown: false },
  email: { width: 148, shown: true },
  phone: { width: 144, shown: false },
  source: { width: 128, shown: false },
  created: { width: 128, shown: false },
};

export const GIVEN_COLUMNS: readonly Column[] = COLUMN_IDS.map((id) => ({ id, ...given[id] }));

/** How wide they get where there is room to spare: a long name or address is cut first. */
const ROOMY: Partial<Record<ColumnId, number>> = { name: 360, email: 360 };

/** Once a column was sized by hand, all of them stay as they are: nothing moves under the pointer. */
function areGiven(columns: readonly Column[]): boolean {
  return columns.every(({ id, width }) => width === given[id].width);
}

/** The columns that are shown, each with the most width that it takes. */
export function withMost(columns: readonly Column[]): (Column & { most: number })[] {
  const roomy = areGiven(columns);
  return columns.map((column) => ({
    ...column,
    most: (roomy ? ROOMY[column.id] : undefined) ?? column.width,
  }));
}

/** Puts columns with other widths in place of those with the same ID. */
export function replaced(columns: readonly Column[], others: readonly Column[]): Column[] {
  return columns.map((column) => others.find(({ id }) => id === column.id) ?? column);
}

export function clampedWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

export function resized(columns: readonly Column[], id: ColumnId, width: number): Column[] {
  return columns.map((column) => (column.id === id ? { ...column, width: clampedWidth(width) } : column));
}

export function widened(columns: readonly Column[], id: ColumnId, by: number): Column[] {
  const before = columns.find((column) => column.id === id);
  return resized(columns, id, (before?.width ?? 0) + by);
}

/** The name always stays: without it no one could tell who is who. */
export function shownOrNot(columns: readonly Column[], id: ColumnId, shown: boolean): Column[] {
  return columns.map((column) => (column.id === id ? { ...column, shown: shown || id === 'name' } : column));
}

/** One place towards the beginning (-1) or the end (1). The name stays first. */
export function moved(columns: readonly Column[], id: ColumnId, way: -1 | 1): Column[] {
  const from = columns.findIndex((column) => column.id === id);
  const to = from + way;
  const [column, other] = [columns[from], columns[to]];
  if (!column || !other || column.id === 'name' || other.id === 'name') return [...columns];
  return columns.map((old, index) => (index === from ? other : index === to ? column : old));
}

/** Every column once and the name first, whatever was kept by another version of the app. */
export function completed(columns: readonly Column[]): Column[] {
  const known = new Map(columns.map((column) => [column.id, column]));
  const order = [...new Set([...columns.map(({ id }) => id), ...COLUMN_IDS])];
  return ['name' as const, ...order.filter((id) => id !== 'name')].map((id) => ({
    id,
    shown: id === 'name' || (known.get(id)?.shown ?? given[id].shown),
    width: clampedWidth(known.get(id)?.width ?? given[id].width),
  }));
}
