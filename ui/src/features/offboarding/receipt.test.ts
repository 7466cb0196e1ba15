import { describe, expect, it } from 'vitest';
import { failure } from '../../lib/testing/backend';
import { INVITATION } from '../../lib/testing/invitation';
import { summaryOf, unsettled } from './receipt';
import { receipt, step } from './testing';

const error = failure('offline');
const nothing = step({ step: 'invitation', outcome: 'nothing_to_do' });
const confirmed = step({ step: 'verify', finding: 'confirmed' });
const refused = step({ outcome: 'failed', error: failure('refused', 'No.') });
const noStatus = step({ step: 'verify', outcome: 'unknown', finding: 'no_status' });
const invited = (differs: Parameters<typeof step>[0]) =>
  step({ step: 'invitation', invitationId: INVITATION, ...differs });
const seen = (finding: 'invitation_revoked' | 'invitation_open' | 'invitation_accepted') =>
  step({ step: 'verify', invitationId: INVITATION, finding });

describe('what is settled', () => {
  it.each([
    ['all was done', receipt()],
    [
      'there was no access yet',
      receipt(step({ outcome: 'nothing_to_do' }), invited({}), noStatusOver(), seen('invitation_revoked')),
    ],
    [
      'the answer was lost but the person is gone',
      receipt(step({ outcome: 'unknown' }), nothing, step({ step: 'verify', finding: 'gone' })),
    ],
    [
      'the answer was lost but the invitation is revoked',
      receipt(step(), invited({ outcome: 'unknown' }), confirmed, seen('invitation_revoked')),
    ],
  ])('%s', (_, done) => {
    expect(unsettled(done)).toEqual([]);
    expect(summaryOf(done)).toBe('done');
  });

  function noStatusOver() {
    return step({ step: 'verify', outcome: 'nothing_to_do', finding: 'no_status' });
  }
});

describe('what is not', () => {
  it('is an access that was refused', () => {
    const half = receipt(refused, nothing, noStatus);
    expect(unsettled(half)).toEqual([{ step: 'access', invitationId: null, failed: true }]);
    expect(summaryOf(half)).toBe('failed');
  });

  it('is an access whose answer was lost', () => {
    const half = receipt(step({ outcome: 'unknown' }), nothing, noStatus);
    expect(unsettled(half)).toEqual([{ step: 'access', invitationId: null, failed: false }]);
    expect(summaryOf(half)).toBe('unknown');
  });

  it('is an invitation that is still open, whatever was answered', () => {
    const half = receipt(step(), invited({}), confirmed, seen('invitation_open'));
    expect(unsettled(half)).toEqual([{ step: 'invitation', invitationId: INVITATION, failed: true }]);
  });

  it('is an access that an accepted invitation gave back', () => {
    const half = receipt(
      step(),
      invited({ outcome: 'failed', error }),
      confirmed,
      seen('invitation_accepted'),
    );
    expect(unsettled(half)).toEqual([{ step: 'access', invitationId: null, failed: true }]);
    const again = receipt(...half.steps, step(), confirmed);
    expect(unsettled(again)).toEqual([]);
  });

  it('is a search for invitations that failed, and a reading again that failed', () => {
    const half = receipt(
      step(),
      step({ step: 'invitation', outcome: 'failed', error }),
      step({ step: 'verify', outcome: 'unknown', error }),
    );
    expect(unsettled(half)).toEqual([
      { step: 'invitation', invitationId: null, failed: true },
      { step: 'verify', invitationId: null, failed: false },
    ]);
  });

  it('cannot be settled if invitations cannot be read', () => {
    const half = receipt(step(), step({ step: 'invitation', outcome: 'unknown', error }), confirmed);
    expect(unsettled(half)).toEqual([]);
    expect(summaryOf(half)).toBe('unknown');
  });

  it('is only what is latest', () => {
    expect(unsettled(receipt(refused, nothing, noStatus, step(), confirmed))).toEqual([]);
  });
});
