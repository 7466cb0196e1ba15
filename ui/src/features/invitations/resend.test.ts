import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmailFound } from '../../lib/api/generated/bindings';
import { answer, fail, sent } from '../../lib/testing/backend';
import { invitation } from '../../lib/testing/invitation';
import { Resend } from './resend.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const robin = invitation();
const findings = (found: EmailFound) => () => ({ found, users: [], invitations: [], skipped: 0 });
const good = {
  check_new_user: () => ({}),
  revoke_invitation: () => ({ noted: true }),
  invite_user: () => ({ user: { ...robin, lastLoginAt: null }, noted: true }),
};
const events = { changed: vi.fn(), unauthorized: vi.fn() };

async function begun(answers: Parameters<typeof answer>[0], which = robin): Promise<Resend> {
  answer({ ...good, ...answers });
  const resend = new Resend('clinic_north', which, events);
  await resend.check();
  return resend;
}

beforeEach(() => vi.clearAllMocks());

it('revokes the old one and sends a new one with the same details', async () => {
  const resend = await begun({});
  expect(resend.stage).toBe('asking');
  await resend.go();
  expect(resend.stage).toBe('done');
  expect(sent('revoke_invitation')).toHaveLength(1);
  const newUser = sent('invite_user')[0]?.newUser;
  expect(newUser).toMatchObject({ email: robin.email, firstName: 'Robin', npiNumber: '1003000126' });
  expect(newUser).not.toHaveProperty('invitationId');
});

it('revokes nothing if the details would be refused', async () => {
  const resend = await begun({ check_new_user: () => ({ npiNumber: ['npi_required'] }) });
  expect(resend.stage).toBe('refused');
  expect(sent('revoke_invitation')).toEqual([]);
});

it('has nothing to revoke of one that is over', async () => {
  const resend = await begun({}, invitation({ status: 'rejected' }));
  await resend.go();
  expect(resend.stage).toBe('done');
  expect(sent('revoke_invitation')).toEqual([]);
});

describe('half-way', () => {
  it('is finished without revoking again', async () => {
    const resend = await begun({ invite_user: fail('offline') });
    await resend.go();
    expect(resend.stage).toBe('failed');
    expect(resend.isHalfway).toBe(true);
    answer(good);
    await resend.go();
    expect(resend.stage).toBe('done');
    expect(sent('revoke_invitation')).toEqual([]);
    expect(sent('invite_user')).toHaveLength(1);
  });

  it('never sends twice what may have arrived: it looks', async () => {
    const resend = await begun({ invite_user: fail('outcome_unknown'), look_for_email: fail('offline') });
    await resend.go();
    expect(resend.stage).toBe('unknown');
    answer({ ...good, look_for_email: findings('invited') });
    await resend.go();
    expect(resend.stage).toBe('done');
    expect(sent('invite_user')).toEqual([]);
  });

  it('says that someone else has the address by now', async () => {
    const resend = await begun({ invite_user: fail('email_taken') });
    await resend.go();
    expect(resend.stage).toBe('taken');
    expect(resend.isHalfway).toBe(true);
  });
});

describe('where the answer to the revocation is lost', () => {
  const lost = { revoke_invitation: fail('outcome_unknown') };

  it('goes on once the old one is seen to be revoked', async () => {
    const resend = await begun({ ...lost, read_invitation: () => ({ ...robin, status: 'revoked' }) });
    await resend.go();
    expect(resend.stage).toBe('done');
  });

  it('stops if it is still open: nothing new is sent', async () => {
    const resend = await begun({ ...lost, read_invitation: () => robin });
    await resend.go();
    expect(resend.stage).toBe('failed');
    expect(sent('invite_user')).toEqual([]);
  });

  it('stops if they accepted in the meantime', async () => {
    const resend = await begun({ ...lost, read_invitation: () => ({ ...robin, status: 'accepted' }) });
    await resend.go();
    expect(resend.stage).toBe('accepted');
    expect(sent('invite_user')).toEqual([]);
  });
});

it('asks for another key if this one is refused', async () => {
  const resend = await begun({ revoke_invitation: fail('unauthorized') });
  await resend.go();
  expect(resend.stage).toBe('failed');
  expect(events.unauthorized).toHaveBeenCalledOnce();
  expect(events.changed).not.toHaveBeenCalled();
});
