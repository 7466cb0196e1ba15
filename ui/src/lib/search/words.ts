/** Filters in words. */
import { listed, shortDay, titled } from '../format';
import { levelName } from '../levels';
import { m } from '../messages';
import { sourceName } from '../person/values';
import { shown } from '../shown';
import type { Filters, Kind, Login } from './filters';
import type { Sort } from './sort';

/** "Level: Admin", "Clinic role: 3 selected", "No login in 90 days", "Needs attention". */
export function filterWords(filters: Filters, kind: Kind): string {
  const name = m.find.filters.kinds[kind];
  const one = (value: string) => m.find.filters.one({ kind: name, value });
  switch (kind) {
    case 'levels':
    case 'roles':
    case 'sources': {
      const values = filters[kind];
      if (values.length > 2) return m.find.filters.several({ kind: name, count: values.length });
      return one(listed(values.map((value) => choiceName(kind, value))));
    }
    case 'reports':
    case 'studies':
    case 'dashboard':
      return one(filters[kind] ? m.person.yes : m.person.no);
    case 'login':
      // Says by itself what it is about.
      if (filters.login?.kind === 'over') return loginWords(filters.login);
      return filters.login ? one(loginWords(filters.login)) : name;
    default:
      return name;
  }
}

/** A level and a source in our words; a role as it came. */
export function choiceName(kind: 'levels' | 'roles' | 'sources', value: string): string {
  if (kind === 'roles') return shown(value);
  return kind === 'sources' ? sourceName(value) : titled(levelName(value));
}

export function loginWords(login: Login): string {
  if (login.kind === 'never') return m.find.login.never;
  if (login.kind === 'over') return m.find.login.over({ days: login.days });
  const from = login.from && shortDay(login.from);
  const to = login.to && shortDay(login.to);
  if (from && to) return m.find.login.fromTo({ from, to });
  return from ? m.find.login.since({ from }) : m.find.login.until({ to: to ?? '' });
}

export function sortWords({ by, down }: Sort): string {
  return (down ? m.find.sort.reverse : m.find.sort.first)[by];
}
