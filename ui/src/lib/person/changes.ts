/** What a patch means, field by field, in words a person can check before anything is sent. */
import type { UserPatch } from '../api/generated/bindings';
import { m } from '../messages';
import { shown } from '../shown';
import { applied, fieldsOf, type DraftField } from './draft';
import { callName, type Person } from './person';
import { valueText } from './values';

/** Why a change deserves a second look. `loss`: the person can do less than before. */
export type Risk = 'admin' | 'signing' | 'dashboard' | 'loss';

export type Change = {
  field: DraftField;
  label: string;
  before: string;
  after: string;
  /** "Last name: Johnson → Johnson-Smith". */
  sentence: string;
  /** What the person can or can no longer do afterwards. */
  consequence: string | null;
  risk: Risk | null;
};

type Meaning = { consequence: string; risk: Risk | null };

export function changesOf(base: Person, patch: UserPatch): Change[] {
  const after = applied(base, patch);
  return fieldsOf(patch).map((field) => {
    const label = m.person.labels[field];
    const [was, will] = [valueText(field, base[field]), valueText(field, after[field])];
    return {
      field,
      label,
      before: was,
      after: will,
      sentence: `${label}: ${was} → ${will}`,
      consequence: null,
      risk: null,
      ...meaning(field, base, after),
    };
  });
}

function meaning(field: DraftField, base: Person, after: Person): Meaning | null {
  switch (field) {
    case 'level':
      return levelMeaning(base, after);
    case 'canCreateReports':
      return reportsMeaning(after, callName(base));
    case 'canManageStudies':
      return studiesMeaning(after, callName(base));
    case 'hasDashboardAccess':
      return dashboardMeaning(after, callName(base));
    default:
      return null;
  }
}

function levelMeaning(base: Person, after: Person): Meaning | null {
  const name = callName(base);
  if (after.level === 'admin') {
    const also = after.hasDashboardAccess && !base.hasDashboardAccess;
    const { admin, adminWithDashboard } = m.changes.means;
    return { consequence: also ? adminWithDashboard({ name }) : admin({ name }), risk: 'admin' };
  }
  if (base.level === 'admin') return { consequence: m.changes.means.noAdmin({ name }), risk: 'loss' };
  return null;
}

function reportsMeaning(after: Person, name: string): Meaning {
  const { reports, reportsWithNpi, noReports } = m.changes.means;
  if (!after.canCreateReports) return { consequence: noReports({ name }), risk: 'loss' };
  const npi = shown(after.npiNumber ?? '');
  return { consequence: npi ? reportsWithNpi({ name, npi }) : reports({ name }), risk: 'signing' };
}

function studiesMeaning(after: Person, name: string): Meaning {
  return after.canManageStudies
    ? { consequence: m.changes.means.studies({ name }), risk: null }
    : { consequence: m.changes.means.noStudies({ name }), risk: 'loss' };
}

function dashboardMeaning(after: Person, name: string): Meaning {
  return after.hasDashboardAccess
    ? { consequence: m.changes.means.dashboard({ name }), risk: 'dashboard' }
    : { consequence: m.changes.means.noDashboard({ name }), risk: 'loss' };
}
