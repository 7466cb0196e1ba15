import { expect, it } from 'vitest';
import { person } from '../testing/people';
import { countsOf } from './counts';
import { NO_FILTERS, testsOf, type Filters } from './filters';

const now = new Date(2026, 10, 24);
const surroundings = { now, changed: new Set(['c']) };
const users = [
  person({ userId: 'a', level: 'owner', clinicRole: 'Radiologist' }),
  person({ userId: 'b', level: 'admin', clinicRole: 'Radiologist', canCreateReports: false }),
  person({ userId: 'c', level: 'admin', clinicRole: 'Scribe', lastLoginAt: null, canCreateReports: false }),
  person({ userId: 'd', level: 'member', clinicRole: 'Scribe', lastLoginAt: '2026-07-01T00:00:00Z' }),
];

const count = (filters: Partial<Filters>) =>
  countsOf(users, testsOf({ ...NO_FILTERS, ...filters }, surroundings), surroundings);

it('counts everyone under each of their choices', () => {
  const counts = count({});
  expect(counts.levels).toEqual(
    new Map([
      ['owner', 1],
      ['admin', 2],
      ['member', 1],
    ]),
  );
  expect(counts.reports).toEqual(
    new Map([
      ['yes', 2],
      ['no', 2],
    ]),
  );
  // Who never logged in counts from the day of creation.
  expect(counts.login).toEqual(
    new Map([
      ['never', 1],
      ['30', 2],
      ['90', 2],
      ['180', 1],
    ]),
  );
  expect(counts.changed.get('yes')).toBe(1);
});

it('counts those between two dates once they are chosen, given the other filters', () => {
  const login = { kind: 'between', from: '2026-07-01', to: '2026-11-23' } as const;
  const filters = { ...NO_FILTERS, login, levels: ['owner', 'admin'] };
  const counts = countsOf(users, testsOf(filters, surroundings), surroundings, login);
  expect(counts.login.get('between')).toBe(2);
  expect(count({}).login.has('between')).toBe(false);
});

it('counts under what else is chosen, but not under the choices of the same kind', () => {
  const counts = count({ levels: ['admin'], reports: false });
  expect(counts.levels).toEqual(new Map([['admin', 2]]));
  expect(counts.reports).toEqual(new Map([['no', 2]]));
  expect(counts.roles).toEqual(
    new Map([
      ['Radiologist', 1],
      ['Scribe', 1],
    ]),
  );
  expect(count({ levels: ['admin'] }).levels).toEqual(
    new Map([
      ['owner', 1],
      ['admin', 2],
      ['member', 1],
    ]),
  );
});
