import { expect, it } from 'vitest';
import { draftOf } from '../../../lib/person/draft';
import { GIVEN_PRESETS } from '../../../lib/presets';
import { invitation } from '../../../lib/testing/invitation';
import { again, hasPreset, isSameEmail, newUserOf, NOBODY, withPreset } from './newUser';

const [radiologist, technologist] = GIVEN_PRESETS as [(typeof GIVEN_PRESETS)[0], (typeof GIVEN_PRESETS)[0]];

it('grants nothing that was not chosen', () => {
  expect(newUserOf(draftOf(NOBODY), '')).toEqual(NOBODY);
});

it('sends what was typed, tidied, and null for what was left empty', () => {
  const draft = {
    ...draftOf(NOBODY),
    firstName: ' Robin ',
    lastName: 'Keller',
    phoneNumber: '(555) 123-4567',
  };
  expect(newUserOf(draft, ' robin@hospital.example ')).toEqual({
    ...NOBODY,
    email: 'robin@hospital.example',
    firstName: 'Robin',
    lastName: 'Keller',
    phoneNumber: '5551234567',
  });
});

it('takes role and permissions from a preset and leaves the rest as it is', () => {
  const typed = { ...draftOf(NOBODY), firstName: 'Robin' };
  const draft = withPreset(withPreset(typed, technologist), radiologist);
  expect(draft).toMatchObject({ firstName: 'Robin', clinicRole: 'Radiologist', canCreateReports: true });
  expect(draft.canManageStudies).toBe(false);
  expect(hasPreset(draft, radiologist)).toBe(true);
  expect(hasPreset({ ...draft, hasDashboardAccess: true }, radiologist)).toBe(false);
});

it('invites once more with the details of an invitation and nothing else of it', () => {
  const { email, firstName, npiNumber } = invitation();
  expect(again(invitation())).toMatchObject({ email, firstName, npiNumber });
  expect(Object.keys(again(invitation())).sort()).toEqual(Object.keys(NOBODY).sort());
});

it('knows an address by its letters, whatever their case', () => {
  expect(isSameEmail(' Robin@Hospital.Example', 'robin@hospital.example ')).toBe(true);
  expect(isSameEmail('robin@hospital.example', 'robyn@hospital.example')).toBe(false);
});
