/** A receipt in words: the same on the screen, on paper and in a file. */
import type { Receipt, ReceiptStep, User } from '../../lib/api/generated/bindings';
import { saidBy } from '../../lib/errors';
import { clockTime, dayAndTime } from '../../lib/format';
import { levelName } from '../../lib/levels';
import { m } from '../../lib/messages';
import { emailOf, lineName, roleOf, shortName } from '../../lib/person/person';
import { shown } from '../../lib/shown';
import { isLooking, summaryOf } from './receipt';
import { isRefusal, refusalOf } from './refusal';

/** "Revoked at 2:14 PM by Dana." */
export function toldOf(kind: 'revoke' | 'restore', at: string, by: string): string {
  const [time, name] = [clockTime(at), shown(by).trim()];
  return name ? m.offboarding[kind].toldBy({ time, by: name }) : m.offboarding[kind].told({ time });
}

/** Of a receipt in a list: "Nov 24, 2026, 2:14 PM, by Dana" */
export function keptWords({ at, by }: Receipt): string {
  const [when, name] = [dayAndTime(at), shown(by).trim()];
  return name ? m.receipt.kept.toldBy({ when, by: name }) : when;
}

/** The whole in a word: "Sarah Johnson no longer has access" */
export function summaryWords(receipt: Receipt): string {
  const summary = summaryOf(receipt);
  const { done, failed, unknown } = m.receipt.summary;
  return summary === 'done' ? done({ name: shortName(receipt.person) }) : { failed, unknown }[summary];
}

export function factsOf(receipt: Receipt, clinic: string): [label: string, value: string][] {
  const { facts } = m.receipt;
  const { person } = receipt;
  return [
    [facts.person, lineName(person)],
    [facts.email, emailOf(person)],
    [facts.userId, person.userId],
    [facts.role, `${roleOf(person)}, ${levelName(person.level)}`],
    [facts.clinic, shown(clinic)],
    [facts.at, dayAndTime(receipt.at)],
    [facts.by, shown(receipt.by).trim() || m.receipt.byUnknown],
  ];
}

export function stepText(step: ReceiptStep): string {
  if (step.step === 'access') return m.receipt.access[step.outcome];
  if (step.step === 'verify') {
    const unread = step.invitationId === null ? 'person' : 'invitation';
    return m.receipt.verify[step.finding ?? unread];
  }
  if (isLooking(step)) return m.receipt.looking[step.outcome];
  const { done, failed, unknown } = m.receipt.invitation;
  return step.outcome === 'unknown' ? unknown : step.outcome === 'failed' ? failed : done;
}

/** Why a step did not work, in sentences. */
export function stepReasons(step: ReceiptStep): string[] {
  const { error } = step;
  if (error === null) return [];
  // Refused after an attempt whose answer was lost: that one may have worked.
  if (step.step === 'access' && step.outcome === 'unknown' && isRefusal(error)) {
    return [m.offboarding.revoke.refused, saidBy(error) ?? []].flat();
  }
  // The step itself says that the answer never came.
  return error.code === 'outcome_unknown' ? [] : refusalOf(error);
}

export function cannotVerify(receipt: Receipt): string[] {
  const name = shortName(receipt.person);
  const status = receipt.steps.some((step) => step.step === 'access' && step.outcome === 'done');
  return [m.receipt.cannot.sessions({ name }), ...(status ? [m.receipt.cannot.status] : [])];
}

/** All of it as plain text. */
export function receiptText(receipt: Receipt, clinic: string): string {
  const title = m.receipt.title({ name: shortName(receipt.person) });
  const steps = receipt.steps.flatMap((step) => [
    `${clockTime(step.at)}  ${m.receipt.outcome[step.outcome]}: ${stepText(step)}`,
    ...stepReasons(step).map((reason) => `    ${reason}`),
    ...(step.invitationId ? [`    ${step.invitationId}`] : []),
  ]);
  return [
    title,
    underline(title),
    summaryWords(receipt),
    '',
    ...factsOf(receipt, clinic).map(([label, value]) => `${label}: ${value}`),
    '',
    m.receipt.stepsTitle,
    underline(m.receipt.stepsTitle),
    ...steps,
    '',
    m.receipt.cannotTitle,
    underline(m.receipt.cannotTitle),
    ...cannotVerify(receipt),
    '',
  ].join('\n');
}

/** How long a name may be before its ending: a file's name has room for so many bytes. */
const STEM = 100;

/** "Receipt Sarah Johnson 2026-11-24.txt": simple enough for every system. */
export function receiptFile(receipt: Receipt): string {
  const day = new Date(receipt.at);
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  const written = parts.map((part) => String(part).padStart(2, '0')).join('-');
  const name = shortened(plain(shortName(receipt.person)), written);
  return `${plain(m.receipt.file({ name, day: written }))}.txt`;
}

/** The last segment of a path of any system. */
export function fileOf(path: string): string {
  return path.split(/[\\/]/u).at(-1) || path;
}

function plain(text: string): string {
  return text
    .replace(/[<>:"/\\|?*\p{C}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
}

function shortened(name: string, day: string): string {
  const bytes = (text: string) => new TextEncoder().encode(m.receipt.file({ name: text, day })).length;
  const letters = [...name];
  while (letters.length > 0 && bytes(letters.join('')) > STEM) letters.pop();
  return letters.join('').trim();
}

function underline(title: string): string {
  return '-'.repeat([...title].length);
}

/** Whether giving back access gives back the administration too. */
export function administers(user: User): boolean {
  return user.level === 'admin' || user.level === 'owner';
}
