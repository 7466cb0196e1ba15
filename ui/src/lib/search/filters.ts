/** Which people are let through. Filters of different kinds all have to agree; of one kind any choice will do. */
import type { User } from '../api/generated/bindings';
import { factsOf } from './facts';

/**
 * `over`: no login for more than so many days. `from` and `to` are days of the person's calendar ("2026-11-24"), both
 * included; either may be open, and with both open nothing is filtered yet.
 */
export type Login =
  | { kind: 'never' }
  | { kind: 'over'; days: number }
  | { kind: 'between'; from: string | null; to: string | null };

export type Filters = {
  levels: readonly string[];
  roles: readonly string[];
  sources: readonly string[];
  reports: boolean | null;
  studies: boolean | null;
  dashboard: boolean | null;
  login: Login | null;
  attention: boolean;
  /** Those who changed since the list was last seen here. */
  changed: boolean;
};

export type Kind = keyof Filters;

/** The order in which they are offered and told. */
export const KINDS = [
  'levels',
  'roles',
  'reports',
  'studies',
  'dashboard',
  'sources',
  'login',
  'attention',
  'changed',
] as const satisfies readonly Kind[];

export const NO_FILTERS: Filters = {
  levels: [],
  roles: [],
  sources: [],
  reports: null,
  studies: null,
  dashboard: null,
  login: null,
  attention: false,
  changed: false,
};

/** What a filter may ask besides the person. */
export type FilterContext = {
  now: Date;
  changed: Pick<ReadonlySet<string>, 'has'>;
  /** Who has an NPI that someone else has too. */
  sharedNpi?: Pick<ReadonlySet<string>, 'has'>;
};

export type Test = { kind: Kind; passes: (user: User) => boolean };

const DAY = 24 * 60 * 60 * 1000;

export function isActive(filters: Filters, kind: Kind): boolean {
  if (kind === 'login' && isOpen(filters.login)) return false;
  const value = filters[kind];
  return Array.isArray(value) ? value.length > 0 : value !== NO_FILTERS[kind];
}

/** "Between two dates" was chosen, but no date yet. */
export function isOpen(login: Login | null): boolean {
  return login?.kind === 'between' && login.from === null && login.to === null;
}

export function activeKinds(filters: Filters): Kind[] {
  return KINDS.filter((kind) => isActive(filters, kind));
}

export function without(filters: Filters, kind: Kind): Filters {
  return { ...filters, [kind]: NO_FILTERS[kind] };
}

/** The same people pass, whatever the order of the choices. */
export function sameFilters(one: Filters, other: Filters): boolean {
  return fingerprint(one) === fingerprint(other);
}

export function fingerprint(filters: Filters): string {
  return JSON.stringify(
    KINDS.map((kind) => {
      const value = filters[kind];
      return Array.isArray(value) ? [...value].sort() : value;
    }),
  );
}

/** Chosen becomes not chosen, and the other way around. */
export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** One test for each kind that is active. */
export function testsOf(filters: Filters, around: FilterContext): Test[] {
  const { now, changed } = around;
  const tests: Test[] = [];
  const add = (kind: Kind, passes: Test['passes']) => {
    if (isActive(filters, kind)) tests.push({ kind, passes });
  };
  add('levels', (user) => filters.levels.includes(user.level));
  add('roles', (user) => filters.roles.includes(user.clinicRole));
  add('sources', (user) => filters.sources.includes(user.invitedSource));
  add('reports', (user) => user.canCreateReports === filters.reports);
  add('studies', (user) => user.canManageStudies === filters.studies);
  add('dashboard', (user) => user.hasDashboardAccess === filters.dashboard);
  if (filters.login) add('login', loginTest(filters.login, now));
  add('attention', (user) => needsAttention(user, around));
  add('changed', (user) => changed.has(user.userId));
  return tests;
}

/** By itself, or together with someone who has the same NPI. */
export function needsAttention(user: User, { sharedNpi }: FilterContext): boolean {
  return factsOf(user).concerns > 0 || (sharedNpi?.has(user.userId) ?? false);
}

export function passesAll(user: User, tests: readonly Test[]): boolean {
  for (const test of tests) if (!test.passes(user)) return false;
  return true;
}

/**
 * "Never" and "not for so long" concern those who can log in at all: for the others it means nothing. If someone never
 * did, the time counts from the day they were created.
 */
export function loginTest(login: Login, now: Date): Test['passes'] {
  switch (login.kind) {
    case 'never':
      return (user) => user.hasDashboardAccess && user.lastLoginAt === null;
    case 'over': {
      const limit = now.getTime() - login.days * DAY;
      return (user) => user.hasDashboardAccess && (lastSign(user) ?? Infinity) < limit;
    }
    case 'between': {
      const from = midnight(login.from, 0) ?? -Infinity;
      const until = midnight(login.to, 1) ?? Infinity;
      return (user) => {
        const { login: at } = factsOf(user);
        return at !== null && at >= from && at < until;
      };
    }
  }
}

function lastSign(user: User): number | null {
  const { login, created } = factsOf(user);
  return user.lastLoginAt === null ? created : login;
}

/** The beginning of a day by this computer's clock, some days later. */
function midnight(day: string | null, later: number): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '');
  if (!found) return null;
  return new Date(Number(found[1]), Number(found[2]) - 1, Number(found[3]) + later).getTime();
}
