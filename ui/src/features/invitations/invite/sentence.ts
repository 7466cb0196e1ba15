/** In place of a row of switches: what the person will and will not be able to do, in one sentence. */
import type { NewUser } from '../../../lib/api/generated/bindings';
import { either, listed } from '../../../lib/format';
import { m } from '../../../lib/messages';
import { shown } from '../../../lib/shown';

type Able = Pick<
  NewUser,
  | 'firstName'
  | 'lastName'
  | 'suffix1'
  | 'suffix2'
  | 'level'
  | 'canCreateReports'
  | 'canManageStudies'
  | 'hasDashboardAccess'
>;

/** Degrees whose bearers are called doctor in a clinic. */
const DOCTORS = ['MD', 'DO', 'MBBS', 'DDS', 'DMD', 'DPM', 'PHD'];

export function sentence(person: Able): string {
  const { sign, manage, logIn, administer } = m.invite.able;
  const name = called(person);
  const abilities = [
    { words: sign, can: person.canCreateReports },
    { words: manage, can: person.canManageStudies },
    { words: logIn, can: person.hasDashboardAccess },
  ];
  const can = abilities.filter((ability) => ability.can).map((ability) => ability.words);
  const cannot = abilities.filter((ability) => !ability.can).map((ability) => ability.words);
  if (person.level === 'admin') can.unshift(administer);
  if (can.length === 0) return m.invite.able.none({ name, cannot: either(cannot) });
  if (cannot.length === 0) return m.invite.able.all({ name, can: listed(can) });
  return m.invite.able.some({ name, can: listed(can), cannot: either(cannot) });
}

function called({ firstName, lastName, suffix1, suffix2 }: Able): string {
  const [first, last] = [shown(firstName).trim(), shown(lastName).trim()];
  const doctor = [suffix1, suffix2].some((suffix) => DOCTORS.includes(letters(suffix)));
  if (doctor && last) return m.invite.able.doctor({ first, last });
  return first || last || m.invite.able.somebody;
}

/** "M.D." is "MD". */
function letters(suffix: string | null | undefined): string {
  return (suffix ?? '').replaceAll('.', '').trim().toUpperCase();
}
