/** The sample bodies that the client's tests read too: what this form makes must be what goes over the wire. */
import { expect, it } from 'vitest';
import patches from '../../../../tests/wire/patches.json';
import full from '../../../../tests/wire/user-full.json';
import unknown from '../../../../tests/wire/user-unknown.json';
import type { User, UserPatch } from '../api/generated/bindings';
import { applied, draftOf, patchOf } from './draft';

const sarah: User = full;

it.each(patches.accepted)('a draft with $name makes the sample patch', ({ json }) => {
  const sample = JSON.parse(json) as UserPatch;
  const changes = Object.entries(sample).filter(([field, value]) => sarah[field as keyof User] !== value);
  expect(patchOf(sarah, draftOf(applied(sarah, sample)))).toEqual(Object.fromEntries(changes));
});

it('a person with values from the future is opened without a change', () => {
  expect(patchOf(unknown, draftOf(unknown))).toEqual({});
});
