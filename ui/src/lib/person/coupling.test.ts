import { describe, expect, it } from 'vitest';
import { kai, sarah } from '../testing/fixtures';
import { chooseDashboard, chooseLevel, chooseReports, dashboardNote, levelNote } from './coupling';
import { draftOf } from './draft';

const without = draftOf(kai());
const withAccess = draftOf(sarah());

describe('choosing a level', () => {
  it('turns dashboard access on for an admin, and says so', () => {
    const { draft, coupling } = chooseLevel(without, 'admin', 'none');
    expect(draft).toMatchObject({ level: 'admin', hasDashboardAccess: true });
    expect(levelNote(coupling)).toBe('Admins need dashboard access, so it was turned on.');
  });

  it('takes back on leaving admin what it turned on', () => {
    const admin = chooseLevel(without, 'admin', 'none');
    const { draft, coupling } = chooseLevel(admin.draft, 'member', admin.coupling);
    expect(draft).toEqual(without);
    expect(levelNote(coupling)).toBe('Dashboard access is off again, as it was before.');
  });

  it('says nothing where access was on before, and leaves it on', () => {
    const admin = chooseLevel(withAccess, 'admin', 'none');
    expect(levelNote(admin.coupling)).toBeNull();
    expect(chooseLevel(admin.draft, 'member', admin.coupling).draft).toEqual(withAccess);
  });

  it('leaves a switch alone that was moved by hand in between', () => {
    const admin = chooseLevel(without, 'admin', 'none');
    const off = chooseDashboard(admin.draft, false);
    const on = chooseDashboard(off.draft, true);
    expect(chooseLevel(on.draft, 'member', on.coupling).draft.hasDashboardAccess).toBe(true);
  });

  it('keeps its memory when the same level is chosen again', () => {
    const admin = chooseLevel(without, 'admin', 'none');
    expect(chooseLevel(admin.draft, 'admin', admin.coupling)).toEqual(admin);
  });
});

describe('dashboard access', () => {
  it('is explained when it is off for an admin', () => {
    expect(dashboardNote({ ...withAccess, level: 'admin', hasDashboardAccess: false })).toContain(
      'Admins need dashboard access',
    );
    expect(dashboardNote({ ...withAccess, level: 'admin' })).toBeNull();
    expect(dashboardNote(without)).toBeNull();
  });
});

describe('creating reports', () => {
  it('asks for the NPI where there is none', () => {
    expect(chooseReports(without, true)).toEqual({
      draft: { ...without, canCreateReports: true },
      asksForNpi: true,
    });
    expect(chooseReports({ ...without, npiNumber: ' - ' }, true).asksForNpi).toBe(true);
  });

  it('asks for nothing where one stands, or when turned off', () => {
    expect(chooseReports(withAccess, true).asksForNpi).toBe(false);
    expect(chooseReports({ ...without, canCreateReports: true }, false).asksForNpi).toBe(false);
  });
});
