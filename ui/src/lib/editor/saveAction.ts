/** What the button that saves is called: the action itself, if one matters most. */
import { m } from '../messages';
import type { Change } from '../person/changes';
import { callName, shortName, type Person } from '../person/person';

export type SaveAction = {
  /** On the button. */
  label: string;
  /** Above the list, for actions that deserve a question. */
  question: string | null;
  /** Whether confirming takes something from the person or gives them much: Enter must not do it by chance. */
  risky: boolean;
  /** Whether the person can do less afterwards. */
  takes: boolean;
};

export function saveActionOf(user: Person, changes: readonly Change[]): SaveAction {
  const risks = changes.filter((change) => change.risk !== null);
  const named = nameAction(user, risks);
  const others = named ? changes.filter((change) => !named.covers(change)).length : changes.length;
  return {
    label: named?.label(others) ?? m.edit.act.save({ count: others }),
    question: named?.question ?? null,
    risky: risks.length > 0,
    takes: risks.some((change) => change.risk === 'loss'),
  };
}

type Named = {
  /** `others`: so many changes are saved with it, and the button must not hide them. */
  label: (others: number) => string;
  question: string;
  /** Whether the name tells of a change already. */
  covers: (change: Change) => boolean;
};

/** The button calls the person by one name, the question by two. */
function nameAction(user: Person, risks: readonly Change[]): Named | null {
  const { act, ask } = m.changes;
  const [called, asked] = [{ name: callName(user) }, { name: shortName(user) }];
  const admin = risks.some((change) => change.risk === 'admin');
  const signing = risks.some((change) => change.risk === 'signing');
  if (admin && signing) {
    return {
      label: (count) =>
        count > 0 ? act.adminSigningAndMore({ ...called, count }) : act.adminAndSigning(called),
      question: ask.adminAndSigning(asked),
      covers: (change) => goesWithAdmin(change) || goesWithSigning(change),
    };
  }
  if (admin) return named(act.admin(called), ask.admin(asked), goesWithAdmin);
  if (signing) return named(act.signing, ask.signing(asked), goesWithSigning);

  const [only, ...others] = risks;
  if (only === undefined || others.length > 0) return null;
  const itself = (change: Change) => change === only;
  if (only.risk === 'dashboard') return named(act.dashboard, ask.dashboard(asked), itself);
  switch (only.field) {
    case 'level':
      return named(act.level({ ...called, level: only.after.toLowerCase() }), ask.noAdmin(asked), itself);
    case 'canCreateReports':
      return named(act.noSigning, ask.noSigning(asked), itself);
    case 'canManageStudies':
      return named(act.noStudies, ask.noStudies(asked), itself);
    case 'hasDashboardAccess':
      return named(act.noDashboard, ask.noDashboard(asked), itself);
    default:
      return null;
  }
}

function named(act: string, question: string, covers: Named['covers']): Named {
  const label = (count: number) => (count > 0 ? m.changes.act.andMore({ act, count }) : act);
  return { label, question, covers };
}

/** Admins need dashboard access, so it is turned on with the level. */
function goesWithAdmin({ risk }: Change): boolean {
  return risk === 'admin' || risk === 'dashboard';
}

/** Reports are signed with the NPI number. */
function goesWithSigning({ risk, field }: Change): boolean {
  return risk === 'signing' || field === 'npiNumber';
}
