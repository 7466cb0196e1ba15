import { expect, it } from 'vitest';
import type { Changes, PersonChange } from '../../../lib/api/generated/bindings';
import { changesById, NO_CHANGES, together } from './changes';

const change = (userId: string, kind: PersonChange['kind']): PersonChange => ({
  userId,
  name: userId,
  kind,
  fields: [],
});
const yesterday: Changes = {
  since: '2026-11-23T08:00:00Z',
  people: [change('a', 'added'), change('b', 'changed')],
};
const today: Changes = { since: '2026-11-24T08:00:00Z', people: [change('b', 'gone')] };

it('marks those who are still there', () => {
  expect([...changesById(together(yesterday, today)).keys()]).toEqual(['a']);
});

it('adds up over a refresh', () => {
  expect(together(yesterday, today)).toEqual({
    since: yesterday.since,
    people: [change('a', 'added'), change('b', 'gone')],
  });
  expect(together(NO_CHANGES, today)).toBe(today);
});

it('says nothing of somebody whom one list has passed over', () => {
  const back: Changes = { since: today.since, people: [change('b', 'added'), change('c', 'added')] };
  expect(together(today, back).people).toEqual([change('c', 'added')]);
  expect(together({ ...today, people: [change('b', 'changed')] }, today).people).toEqual(today.people);
});
