import { expect, it } from 'vitest';
import type { User } from '../api/generated/bindings';
import { person } from '../testing/people';
import { Roster } from './roster';

function add(roster: Roster<User>, page: User[], standing: User[]): User[] {
  roster.take(page);
  return roster.among(standing);
}

const [ann, ben, cleo] = ['a', 'b', 'c'].map((id) => person({ userId: id, firstName: id }));
if (!ann || !ben || !cleo) throw new Error('three people');

it('grows page by page', () => {
  const roster = new Roster<User>(({ userId }) => userId);
  const first = add(roster, [ann], []);
  expect(add(roster, [ben, cleo], first)).toEqual([ann, ben, cleo]);
  expect(roster.size).toBe(3);
});

it('replaces those who stand in their place and lets nobody leave before the end', () => {
  const roster = new Roster<User>(({ userId }) => userId);
  const changed = { ...ben, firstName: 'Benjamin' };
  expect(add(roster, [cleo, changed], [ann, ben])).toEqual([ann, changed, cleo]);
  expect(roster.everybody).toEqual([cleo, changed]);
});

it('shows a person once, whatever pages repeat', () => {
  const roster = new Roster<User>(({ userId }) => userId);
  expect(add(roster, [ann], add(roster, [ann, ben], []))).toEqual([ann, ben]);
});

it('keeps what was saved while pages were still on their way', () => {
  const roster = new Roster<User>(({ userId }) => userId);
  const saved = { ...ben, firstName: 'Benjamin' };
  const standing = roster.replace(saved, [ann, ben]);
  expect(standing).toEqual([ann, saved]);
  expect(add(roster, [ann, ben], standing)).toEqual([ann, saved]);
  expect(roster.everybody).toEqual([ann, saved]);
});
