/** What the button that saves is called: the act itself, where there is one that matters most. */
import type { User } from '../../lib/api/generated/bindings';
import type { Change } from './changes';
import { callName, shortName } from './person';
import { counted } from './values';

export type Act = {
  /** On the button. */
  label: string;
  /** Above the list, for acts that deserve a question. */
  question: string | null;
  /** Whether confirming takes something from the person or gives them much: Enter must not do it by chance. */
  risky: boolean;
  /** Whether the person can do less afterwards. */
  takes: boolean;
};

export function actOf(user: User, changes: readonly Change[]): Act {
  const risks = changes.filter((change) => change.risk !== null);
  const named = nameAct(user, risks);
  return {
    label: named?.label ?? `Save ${counted(changes.length, 'change')}`,
    question: named?.question ?? null,
    risky: risks.length > 0,
    takes: risks.some((change) => change.risk === 'loss'),
  };
}

function nameAct(user: User, risks: readonly Change[]): { label: string; question: string } | null {
  const call = callName(user);
  const person = shortName(user);
  const admin = risks.some((change) => change.risk === 'admin');
  const signing = risks.some((change) => change.risk === 'signing');
  if (admin && signing) {
    return {
      label: `Make ${call} an admin and allow signing`,
      question: `Make ${person} an admin, and allow creating and signing reports?`,
    };
  }
  if (admin) return { label: `Make ${call} an admin`, question: `Make ${person} an admin?` };
  if (signing) return { label: 'Allow signing', question: `Allow ${person} to create and sign reports?` };

  const [only, ...others] = risks;
  if (only === undefined || others.length > 0) return null;
  if (only.risk === 'dashboard') {
    return { label: 'Turn on dashboard access', question: `Let ${person} log in to the dashboard?` };
  }
  return nameLoss(only, call, person);
}

function nameLoss(change: Change, call: string, person: string): { label: string; question: string } | null {
  switch (change.field) {
    case 'level':
      return {
        label: `Make ${call} a ${change.after.toLowerCase()}`,
        question: `Take admin rights from ${person}?`,
      };
    case 'canCreateReports':
      return { label: 'Stop signing', question: `Stop ${person} from creating and signing reports?` };
    case 'canManageStudies':
      return { label: 'Stop managing studies', question: `Stop ${person} from managing studies?` };
    case 'hasDashboardAccess':
      return { label: 'Turn off dashboard access', question: `Turn off dashboard access for ${person}?` };
    default:
      return null;
  }
}
