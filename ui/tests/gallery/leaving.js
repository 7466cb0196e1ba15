/** What the scenes of leaving and coming back share: the answers, the receipts, and the way to each act. */
import { connected, failure, listed, people } from './sample.js';

const [sarah] = people;
export const kai = people[4];
export const ana = people[10];
const INVITATION = `inv_${'a'.repeat(32)}`;
const AT = new Date(2026, 10, 24, 14, 14).toISOString();

export const base = { ...connected, hold_window: [{ ok: null }], list_revoked: [{ ok: [] }] };
export const refused = failure('refused', { serverSaid: 'The last owner of a clinic keeps their access.' });
const unanswered = failure('outcome_unknown').error;

export async function menu(page, name = 'Sarah Marie Johnson') {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Copy ID' }).waitFor();
}

export async function choose(page, item, name) {
  await menu(page, name);
  await page.getByRole('menuitem', { name: item }).click();
}

export const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

export const text = (words) => (page) => page.getByText(words).first().waitFor();

const step = (kind, outcome, differs = {}) => ({
  step: kind,
  outcome,
  invitationId: null,
  finding: null,
  error: null,
  at: AT,
  ...differs,
});

const receiptOf = (steps, differs = {}) => ({
  ok: { at: AT, by: 'Dana Okafor', person: sarah, steps, noted: true, ...differs },
});

export const done = receiptOf([
  step('access', 'done'),
  step('invitation', 'done', { invitationId: INVITATION }),
  step('verify', 'done', { finding: 'confirmed' }),
  step('verify', 'done', { finding: 'invitation_revoked', invitationId: INVITATION }),
]);

export const halfWay = receiptOf(
  [
    step('access', 'failed', { error: refused.error }),
    step('invitation', 'unknown', { invitationId: INVITATION, error: unanswered }),
    step('verify', 'unknown', { finding: 'no_status' }),
    step('verify', 'unknown', { invitationId: INVITATION, error: failure('offline').error }),
  ],
  { noted: false },
);

const ago = (day) => new Date(2026, 10, day, 9, 5).toISOString();

/** Three who are revoked: of the second it is unknown, because the answer never came. */
export const someRevoked = {
  ...base,
  list_people: [listed(people.filter((one) => one !== ana && one !== kai))],
  list_revoked: [
    {
      ok: [
        { user: ana, at: AT, by: 'Dana Okafor', certain: true },
        { user: kai, at: ago(20), by: 'Dana Okafor', certain: false },
        { user: people[9], at: ago(3), by: '', certain: true },
      ],
    },
  ],
  list_receipts: [
    {
      ok: [
        done.ok,
        { ...halfWay.ok, person: kai, at: ago(20), noted: true },
        { ...done.ok, person: people[9], at: ago(3), by: '' },
      ],
    },
  ],
};

export async function revokedView(page) {
  await page.getByRole('button', { name: /^Revoked/ }).click();
  await page.getByText("We didn't get a clear answer").first().waitFor();
}
