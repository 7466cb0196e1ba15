import { describe, expect, it } from 'vitest';
import { sarah } from '../testing/fixtures';
import { draftOf, patchOf } from './draft';
import { changedBesides, clashesOf, clashTitle, rebased } from './merge';

const base = sarah();
const theirs = sarah({ clinicRole: 'Surgeon', phoneNumber: '5550001111', middleName: null });
const draft = {
  ...draftOf(base),
  clinicRole: 'Cardiologist',
  phoneNumber: '555 222 3333',
  lastName: 'Smith',
};

it('names what else they changed', () => {
  const clashes = clashesOf(base, theirs, draft, ['clinicRole', 'phoneNumber']);
  expect(changedBesides(base, theirs, clashes)).toEqual(['Middle name']);
  expect(changedBesides(base, base, clashes)).toEqual([]);
});

describe('clashesOf', () => {
  it('shows the three values of each field', () => {
    expect(clashesOf(base, theirs, draft, ['clinicRole', 'phoneNumber'])).toEqual([
      {
        field: 'clinicRole',
        label: 'Clinic role',
        before: 'Radiologist',
        theirs: 'Surgeon',
        mine: 'Cardiologist',
      },
      {
        field: 'phoneNumber',
        label: 'Phone number',
        before: '(555) 123-4567',
        theirs: '(555) 000-1111',
        mine: '(555) 222-3333',
      },
    ]);
  });
});

describe('clashTitle', () => {
  it('names what was changed', () => {
    const clashes = clashesOf(base, theirs, draft, ['clinicRole', 'phoneNumber']);
    expect(clashTitle(base, clashes.slice(0, 1))).toBe(
      "Someone changed Sarah's role while you were editing.",
    );
    expect(clashTitle(base, clashes)).toBe(
      "Someone changed Sarah's role and phone number while you were editing.",
    );
    expect(clashTitle(base, [])).toBe("Someone changed Sarah's details while you were editing.");
  });
});

describe('rebased', () => {
  it('sends only what is still mine', () => {
    const next = rebased(base, theirs, draft, { clinicRole: 'theirs', phoneNumber: 'mine' });
    expect(patchOf(theirs, next)).toEqual({ lastName: 'Smith', phoneNumber: '5552223333' });
    expect(next.middleName).toBe('');
  });

  it('sends nothing when all of theirs is kept', () => {
    const mine = { ...draftOf(base), clinicRole: 'Cardiologist' };
    expect(patchOf(theirs, rebased(base, theirs, mine, { clinicRole: 'theirs' }))).toEqual({});
  });

  it('has nothing to send where both wanted the same', () => {
    const mine = { ...draftOf(base), clinicRole: 'Surgeon' };
    expect(patchOf(theirs, rebased(base, theirs, mine, { clinicRole: 'mine' }))).toEqual({});
  });
});
