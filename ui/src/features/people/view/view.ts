/**
 * How someone looks at the people of a clinic. How it is arranged is kept as text from one start to the next; what was
 * looked for is not, or tomorrow people would seem to be missing. Text that another version wrote, or that was damaged,
 * loses only the fields that can't be read.
 */
import { NO_FILTERS, type Filters, type Login } from '../../../lib/search/filters';
import { MOST_NAMED, tidyName, type Named } from '../../../lib/search/saved';
import { SORT_KEYS, type Sort } from '../../../lib/search/sort';
import { COLUMN_IDS, completed, GIVEN_COLUMNS, type Column } from './columns';

export type Layout = 'cards' | 'table';

export type View = {
  query: string;
  filters: Filters;
  sort: Sort;
  layout: Layout;
  columns: readonly Column[];
  /** The id of the person at the top of what is in sight; nothing at the very top. */
  first: string | null;
  /** The id of the person whom the keyboard or a click went to last. */
  selected: string | null;
  named: readonly Named[];
  /** The people whose access was revoked from here stand in place of the list. */
  revoked: boolean;
};

export const FIRST_VIEW: View = {
  query: '',
  filters: NO_FILTERS,
  sort: { by: 'name', down: false },
  layout: 'cards',
  columns: GIVEN_COLUMNS,
  first: null,
  selected: null,
  named: [],
  revoked: false,
};

/** More roles, words or letters than anyone chooses: what goes beyond is damage. */
const MANY = 200;
const LONG = 200;

/** Layout, order, columns and the filters with a name. */
export function viewText({ sort, layout, columns, named }: View): string {
  return JSON.stringify({ sort, layout, columns, named });
}

export function readView(text: string | null): View {
  const found = record(parsed(text));
  return {
    ...FIRST_VIEW,
    sort: readSort(found['sort']),
    layout: oneOf(['cards', 'table'] as const, found['layout']) ?? FIRST_VIEW.layout,
    columns: completed(list(found['columns'], readColumn)),
    named: list(found['named'], readNamed).slice(0, MOST_NAMED),
  };
}

function readFilters(value: unknown): Filters {
  const found = record(value);
  return {
    levels: list(found['levels'], string),
    roles: list(found['roles'], string),
    sources: list(found['sources'], string),
    reports: boolean(found['reports']),
    studies: boolean(found['studies']),
    dashboard: boolean(found['dashboard']),
    login: readLogin(found['login']),
    attention: found['attention'] === true,
    changed: false,
  };
}

function readLogin(value: unknown): Login | null {
  const { kind, days, from, to } = record(value);
  if (kind === 'never') return { kind };
  if (kind === 'over') return typeof days === 'number' && days > 0 && days < 10_000 ? { kind, days } : null;
  if (kind !== 'between') return null;
  const [first, last] = [day(from), day(to)];
  return first || last ? { kind, from: first, to: last } : null;
}

function readSort(value: unknown): Sort {
  const found = record(value);
  const by = oneOf(SORT_KEYS, found['by']);
  return by ? { by, down: found['down'] === true } : FIRST_VIEW.sort;
}

function readColumn(value: unknown): Column | null {
  const found = record(value);
  const id = oneOf(COLUMN_IDS, found['id']);
  const width = found['width'];
  if (!id || typeof width !== 'number' || !Number.isFinite(width)) return null;
  return { id, width, shown: found['shown'] === true };
}

function readNamed(value: unknown): Named | null {
  const found = record(value);
  const name = tidyName(string(found['name']) ?? '');
  return name === '' ? null : { name, filters: readFilters(found['filters']) };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list<T>(value: unknown, read: (item: unknown) => T | null): T[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MANY).flatMap((item) => read(item) ?? []);
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value.length <= LONG ? value : null;
}

function boolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function oneOf<T extends string>(choices: readonly T[], value: unknown): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

function day(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
}
