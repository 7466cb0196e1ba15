/** What a patch means, field by field, in words a person can check before anything is sent. */
import type { User, UserPatch } from '../../lib/api/generated/bindings';
import { applied, fieldsOf, type DraftField } from './draft';
import { callName } from './person';
import { LABELS, shown } from './values';

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

export function changesOf(base: User, patch: UserPatch): Change[] {
  const after = applied(base, patch);
  return fieldsOf(patch).map((field) => {
    const label = LABELS[field];
    const [was, will] = [shown(field, base[field]), shown(field, after[field])];
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

function meaning(field: DraftField, base: User, after: User): Meaning | null {
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

function levelMeaning(base: User, after: User): Meaning | null {
  const name = callName(base);
  if (after.level === 'admin') {
    const also =
      after.hasDashboardAccess && !base.hasDashboardAccess ? ' Dashboard access will also be turned on.' : '';
    return {
      consequence: `${name} will be able to manage users and settings, including yours.${also}`,
      risk: 'admin',
    };
  }
  if (base.level === 'admin') {
    return { consequence: `${name} will no longer be able to manage users and settings.`, risk: 'loss' };
  }
  return null;
}

function reportsMeaning(after: User, name: string): Meaning {
  if (!after.canCreateReports) {
    return { consequence: `${name} will no longer be able to create and sign reports.`, risk: 'loss' };
  }
  const npi = after.npiNumber ? ` The NPI is ${after.npiNumber}.` : '';
  return { consequence: `${name} will be able to create and sign reports.${npi}`, risk: 'signing' };
}

function studiesMeaning(after: User, name: string): Meaning {
  const what = 'assign tasks, create studies and edit their details';
  return after.canManageStudies
    ? { consequence: `${name} will be able to ${what}.`, risk: null }
    : { consequence: `${name} will no longer be able to ${what}.`, risk: 'loss' };
}

function dashboardMeaning(after: User, name: string): Meaning {
  return after.hasDashboardAccess
    ? { consequence: `${name} will be able to log in to the AutoScribe dashboard.`, risk: 'dashboard' }
    : {
        consequence: `${name} will no longer be able to log in to the AutoScribe dashboard. Work through the PACS stays possible.`,
        risk: 'loss',
      };
}
