import { expect, it } from 'vitest';
import type { PersonChange } from '../../../lib/api/generated/bindings';
import { changesById } from './changes';

const change = (userId: string, kind: PersonChange['kind']): PersonChange => ({
  userId,
  name: userId,
  kind,
  fields: [],
});

it('marks those who are still there', () => {
  const people = [change('a', 'added'), change('b', 'changed'), change('c', 'gone')];
  expect([...changesById({ since: '2026-11-23T08:00:00Z', people }).keys()]).toEqual(['a', 'b']);
});
