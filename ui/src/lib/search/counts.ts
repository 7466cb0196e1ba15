/** How many people each choice would let through, given everything else that is chosen. */
import type { User } from '../api/generated/bindings';
import {
  KINDS,
  loginTest,
  needsAttention,
  type Kind,
  type Login,
  type FilterContext,
  type Test,
} from './filters';

/** By kind, then by choice: a level, a role, "yes" and "no", "never", a number of days, "between". */
export type Counts = Record<Kind, Map<string, number>>;

export const LOGIN_DAYS = [30, 90, 180] as const;

/** `login` is what is chosen: of all the days there are, only those two are counted. */
export function countsOf(
  users: readonly User[],
  tests: readonly Test[],
  around: FilterContext,
  login: Login | null = null,
): Counts {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, new Map()])) as Counts;
  const choices = choicesOf(around, login);
  for (const user of users) {
    const failed = failedKinds(user, tests);
    if (failed === 'several') continue;
    // Who fails one kind only would come through by another choice of that kind.
    for (const kind of failed === null ? KINDS : [failed]) {
      for (const choice of choices[kind](user)) counts[kind].set(choice, (counts[kind].get(choice) ?? 0) + 1);
    }
  }
  return counts;
}

function failedKinds(user: User, tests: readonly Test[]): Kind | 'several' | null {
  let failed: Kind | null = null;
  for (const test of tests) {
    if (test.passes(user)) continue;
    if (failed) return 'several';
    failed = test.kind;
  }
  return failed;
}

/** Under which choices of a kind a person falls. */
function choicesOf(
  around: FilterContext,
  login: Login | null,
): Record<Kind, (user: User) => readonly string[]> {
  const { now, changed } = around;
  const never = loginTest({ kind: 'never' }, now);
  const between = login?.kind === 'between' ? loginTest(login, now) : () => false;
  const over = LOGIN_DAYS.map((days) => ({
    days: String(days),
    passes: loginTest({ kind: 'over', days }, now),
  }));
  return {
    levels: (user) => [user.level],
    roles: (user) => [user.clinicRole],
    sources: (user) => [user.invitedSource],
    reports: (user) => yesOrNo(user.canCreateReports),
    studies: (user) => yesOrNo(user.canManageStudies),
    dashboard: (user) => yesOrNo(user.hasDashboardAccess),
    login: (user) => [
      ...(never(user) ? ['never'] : []),
      ...over.flatMap(({ days, passes }) => (passes(user) ? [days] : [])),
      ...(between(user) ? ['between'] : []),
    ],
    attention: (user) => yesOrNo(needsAttention(user, around)),
    changed: (user) => yesOrNo(changed.has(user.userId)),
  };
}

const YES = ['yes'];
const NO = ['no'];

function yesOrNo(value: boolean): readonly string[] {
  return value ? YES : NO;
}
