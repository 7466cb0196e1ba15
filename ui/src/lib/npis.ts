/** NPI numbers that more than one person has. Each belongs to one person, so one of them is wrong. */
import type { User } from './api/generated/bindings';
import { cleanNpi } from './clean/npi';

type Numbered = Pick<User, 'userId' | 'npiNumber'>;

/** Those who have this NPI besides the one with the id. Nothing is shared by an empty number. */
export function othersWithNpi<P extends Numbered>(
  people: readonly P[],
  npi: string,
  userId: string | null,
): P[] {
  const number = cleanNpi(npi).text;
  if (number === '') return [];
  return people.filter((one) => one.userId !== userId && sameNumber(one, number));
}

/** The ids of those whose NPI someone else has too. */
export function sharedNpis(people: readonly Numbered[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { userId, npiNumber } of people) {
    if (!npiNumber) continue;
    const number = isPlain(npiNumber) ? npiNumber : cleanNpi(npiNumber).text;
    if (number === '') continue;
    const other = first.get(number);
    if (other === undefined) first.set(number, userId);
    else if (other !== userId) shared.add(other).add(userId);
  }
  return shared;
}

function sameNumber({ npiNumber }: Numbered, number: string): boolean {
  if (!npiNumber) return false;
  return npiNumber === number || (!isPlain(npiNumber) && cleanNpi(npiNumber).text === number);
}

/** Nearly every number is saved as its digits, and ten thousand are looked at in one go. */
function isPlain(npi: string): boolean {
  return /^\d{10}$/.test(npi);
}
