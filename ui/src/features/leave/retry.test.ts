import { expect, it, vi } from 'vitest';
import { person, sarah } from '../../lib/testing';
import { stream } from '../../lib/api/call';
import type { Invitation, InvitationEvent, InvitationSummary } from '../../lib/api/generated/bindings';
import { summaryOf, unsettled } from './receipt';
import { keyError, retry } from './retry';
import { answer, CLINIC, fail, failure, INVITATION, invitation, receipt, sent, step } from './testing';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

/** The list of all invitations, page by page; what follows differs from a list without faults. */
function lists(pages: Invitation[][], differs: Partial<InvitationSummary> = {}) {
  vi.mocked(stream).mockImplementation((async (
    _name: string,
    _args: unknown,
    onEvent: (event: InvitationEvent) => void,
  ) => {
    for (const invitations of pages) onEvent({ kind: 'page', invitations, skipped: 0 });
    return { invitations: pages.flat().length, skipped: 0, superseded: false, ...differs };
  }) as never);
}

const error = failure('offline');
const nothing = step({ step: 'invitation', outcome: 'nothing_to_do' });
const confirmed = step({ step: 'verify', finding: 'confirmed' });
const noStatus = step({ step: 'verify', outcome: 'unknown', finding: 'no_status' });
const refused = receipt(step({ outcome: 'failed', error }), nothing, noStatus);

const added = (before: { steps: unknown[] }, after: { steps: { step: string; outcome: string }[] }) =>
  after.steps.slice(before.steps.length).map((one) => `${one.step} ${one.outcome}`);

it('revokes and reads again what was refused, and nothing else', async () => {
  answer({ revoke_access: () => ({ noted: true }), read_user: () => sarah });
  const after = await retry(CLINIC, refused);
  expect(added(refused, after)).toEqual(['access done', 'verify done']);
  expect(after.steps.at(-1)?.finding).toBe('confirmed');
  expect(unsettled(after)).toEqual([]);
  expect(sent('revoke_access')).toEqual([{ clinicId: CLINIC, user: sarah }]);
});

it('does nothing where all is done', async () => {
  answer({});
  const done = receipt();
  expect(await retry(CLINIC, done)).toEqual(done);
});

it('tells a failure as another step', async () => {
  answer({ revoke_access: fail('outcome_unknown'), read_user: () => sarah });
  const after = await retry(CLINIC, refused);
  expect(added(refused, after)).toEqual(['access unknown', 'verify unknown']);
  expect(unsettled(after)).toEqual([{ step: 'access', invitationId: null, failed: false }]);
});

it('sees that the person is gone, or has no permission left', async () => {
  answer({ revoke_access: fail('not_found'), read_user: fail('not_found') });
  expect((await retry(CLINIC, refused)).steps.at(-1)?.finding).toBe('gone');
  const powerless = { canCreateReports: false, canManageStudies: false, hasDashboardAccess: false };
  answer({ revoke_access: fail('conflict'), read_user: () => person(powerless) });
  expect((await retry(CLINIC, refused)).steps.at(-1)?.finding).toBe('no_permissions');
});

it('reads an invitation before revoking it once more', async () => {
  const open = receipt(
    step(),
    step({ step: 'invitation', invitationId: INVITATION, outcome: 'failed', error }),
    confirmed,
    step({ step: 'verify', invitationId: INVITATION, outcome: 'failed', finding: 'invitation_open' }),
  );
  answer({ read_invitation: () => invitation({ status: 'revoked' }) });
  const settled = await retry(CLINIC, open);
  expect(added(open, settled)).toEqual(['verify done']);
  expect(unsettled(settled)).toEqual([]);

  let revoked = false;
  answer({
    read_invitation: () => invitation({ userId: 'usr_theirs', status: revoked ? 'revoked' : 'sent' }),
    revoke_invitation: () => {
      revoked = true;
      return { noted: false };
    },
  });
  const after = await retry(CLINIC, open);
  expect(added(open, after)).toEqual(['invitation done', 'verify done']);
  expect(after.noted).toBe(false);
  expect(sent('revoke_invitation')).toEqual([
    { clinicId: CLINIC, invitationId: INVITATION, userId: 'usr_theirs' },
  ]);
});

const unlooked = receipt(step(), step({ step: 'invitation', outcome: 'failed', error }), confirmed);

it('looks for invitations again, by id as well as by address, and revokes what it finds', async () => {
  let revoked = false;
  answer({
    read_invitation: () => invitation({ status: revoked ? 'revoked' : 'sent' }),
    revoke_invitation: () => {
      revoked = true;
      return { noted: true };
    },
  });
  const elsewhere = invitation({ email: 'another@x.example' });
  const strangers = invitation({ invitationId: 'inv_other', userId: 'usr_other', email: 'other@x.example' });
  lists([[strangers], [elsewhere]]);
  const after = await retry(CLINIC, unlooked);
  expect(added(unlooked, after)).toEqual(['invitation done', 'invitation done', 'verify done']);
  expect(unsettled(after)).toEqual([]);
  expect(sent('revoke_invitation')).toEqual([
    { clinicId: CLINIC, invitationId: INVITATION, userId: sarah.userId },
  ]);

  revoked = false;
  lists([[invitation({ userId: 'usr_before', email: ` ${sarah.email.toUpperCase()}` })]]);
  expect(added(unlooked, await retry(CLINIC, unlooked))).toHaveLength(3);
});

it('calls nothing done that was not looked at to the end', async () => {
  answer({});
  lists([], { superseded: true });
  const cut = await retry(CLINIC, unlooked);
  expect(added(unlooked, cut)).toEqual(['invitation failed']);
  expect(summaryOf(cut)).toBe('failed');
  lists([], { skipped: 1 });
  expect(summaryOf(await retry(CLINIC, unlooked))).toBe('unknown');
  lists([[invitation({ status: 'revoked' })]]);
  expect(summaryOf(await retry(CLINIC, unlooked))).toBe('done');
});

it('counts an expired invitation as over', async () => {
  const expiry = { kind: 'at' as const, value: '2020-01-01T00:00:00Z' };
  const open = receipt(
    step(),
    step({ step: 'invitation', invitationId: INVITATION, outcome: 'failed', error }),
    confirmed,
  );
  answer({ read_invitation: () => invitation({ expiry }) });
  expect((await retry(CLINIC, open)).steps.at(-1)?.finding).toBe('invitation_over');
});

it('stops where another key is needed', async () => {
  const half = receipt(
    step({ outcome: 'failed', error }),
    step({ step: 'invitation', outcome: 'failed', error }),
    noStatus,
  );
  answer({ revoke_access: fail('unauthorized') });
  const after = await retry(CLINIC, half);
  expect(added(half, after)).toEqual(['access failed']);
  expect(keyError(half, after)?.code).toBe('unauthorized');
  expect(keyError(after, after)).toBeNull();
});
