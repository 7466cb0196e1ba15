/** Receipts for the tests of offboarding. */
import type { Receipt, ReceiptStep } from '../../lib/api/generated/bindings';
import { sarah } from '../../lib/testing/people';

export function step(differs: Partial<ReceiptStep> = {}): ReceiptStep {
  return {
    step: 'access',
    outcome: 'done',
    invitationId: null,
    finding: null,
    error: null,
    at: '2026-11-24T14:14:00Z',
    ...differs,
  };
}

/** A receipt of an access that was revoked and verified, unless told otherwise. */
export function receipt(...steps: ReceiptStep[]): Receipt {
  const usual = [
    step(),
    step({ step: 'invitation', outcome: 'nothing_to_do' }),
    step({ step: 'verify', finding: 'confirmed' }),
  ];
  return {
    at: '2026-11-24T14:14:05Z',
    by: 'Dana',
    person: sarah,
    steps: steps.length > 0 ? steps : usual,
    noted: true,
  };
}
