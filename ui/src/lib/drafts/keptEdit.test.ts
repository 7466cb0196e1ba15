import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAFT_FIELDS, draftOf, patchOf, type Draft } from '../person/draft';
import { sarah } from '../testing/fixtures';
import { invitation } from '../testing/invitation';
import { isLeft, keptText, readKeptEdit, readKeptInvitation, readKeptInvite, resumed } from './keptEdit';

const drafts: fc.Arbitrary<Draft> = fc.record({
  firstName: fc.string(),
  middleName: fc.string(),
  lastName: fc.string(),
  suffix1: fc.string(),
  suffix2: fc.string(),
  clinicRole: fc.string(),
  level: fc.constantFrom('member', 'admin', 'strange'),
  canCreateReports: fc.boolean(),
  canManageStudies: fc.boolean(),
  hasDashboardAccess: fc.boolean(),
  npiNumber: fc.string(),
  phoneNumber: fc.string(),
});

const typed = (differs: Partial<Draft>) => ({ ...draftOf(sarah()), ...differs });
const kept = (differs: Partial<Draft>) => ({
  base: sarah(),
  draft: typed(differs),
  coupling: 'none' as const,
});

describe('a kept draft', () => {
  it('comes back as it was, whatever was typed', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom('none', 'turned_on', 'restored'), (draft, coupling) => {
        const edit = { base: sarah({ middleName: null }), draft, coupling } as const;
        expect(readKeptEdit(keptText(edit))).toEqual(edit);
        const change = { base: invitation(), draft, coupling } as const;
        expect(readKeptInvitation(keptText(change))).toEqual(change);
        const invite = { email: draft.lastName, draft, coupling } as const;
        expect(readKeptInvite(keptText(invite))).toEqual(invite);
      }),
    );
  });

  it('of another version is not read, and breaks nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readKeptEdit(text)).toBeNull();
        expect(readKeptInvitation(text)).toBeNull();
        expect(readKeptInvite(text)).toBeNull();
      }),
    );
    const whole = JSON.parse(keptText(kept({ lastName: 'Smith' })));
    for (const field of DRAFT_FIELDS) {
      const draft = { ...whole.draft, [field]: null };
      expect(readKeptEdit(JSON.stringify({ ...whole, draft })), field).toBeNull();
      const base = { ...whole.base, [field]: 7 };
      expect(readKeptEdit(JSON.stringify({ ...whole, base })), field).toBeNull();
    }
  });
});

it('of a person is none of an invitation', () => {
  expect(readKeptInvitation(keptText(kept({ lastName: 'Smith' })))).toBeNull();
});

describe('continuing', () => {
  it('takes over what others changed in other fields', () => {
    const now = sarah({ clinicRole: 'Urologist' });
    const { base, draft, clashes } = resumed(kept({ lastName: 'Smith' }), now);
    expect(clashes).toEqual([]);
    expect(base).toBe(now);
    expect(patchOf(base, draft)).toEqual({ lastName: 'Smith' });
  });

  it('names the fields that both changed, and adopts nothing before they are settled', () => {
    const now = sarah({ lastName: 'Lee', clinicRole: 'Urologist' });
    const { base, clashes } = resumed(kept({ lastName: 'Smith', suffix2: '' }), now);
    expect(clashes).toEqual(['lastName']);
    expect(base).toEqual(sarah());
  });

  it('leaves nothing of a change that was saved after all', () => {
    const change = kept({ lastName: 'Smith', canManageStudies: false });
    expect(isLeft(change, sarah())).toBe(true);
    expect(isLeft(change, sarah({ lastName: 'Smith' }))).toBe(true);
    expect(isLeft(change, sarah({ lastName: 'Smith', canManageStudies: false }))).toBe(false);
  });
});
