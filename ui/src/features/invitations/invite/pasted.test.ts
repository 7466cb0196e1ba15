/** What is pasted into the form of an invitation, and what it says about others in the clinic. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmailFindings, User } from '../../../lib/api/generated/bindings';
import { Others } from '../../../lib/form/others.svelte';
import { answer, CLINIC, fail, sent } from '../../../lib/testing/backend';
import { invitation } from '../../../lib/testing/invitation';
import { sarah } from '../../../lib/testing/people';
import { Invite } from './invite.svelte';
import { meantText } from './meantDomain';
import { NOBODY } from './newUser';

vi.mock('../../../lib/api/call');

const NOTHING: EmailFindings = { found: 'nothing', users: [], invitations: [], skipped: 0 };
const JANE = 'jane@hospital.example';
const jane = { ...NOBODY, firstName: 'Jane', lastName: 'Doe', clinicRole: 'Scribe' };

beforeEach(() =>
  answer({ check_new_user: () => ({}), look_for_email: () => NOTHING, look_for_npi: () => [] }),
);

function begin(users: readonly User[] = [sarah], complete = true) {
  const invite = new Invite(CLINIC, { invited: vi.fn(), unauthorized: vi.fn() });
  const opened = vi.fn<(user: User) => void>();
  const around = {
    clinicId: CLINIC,
    users: () => users,
    complete: () => complete,
    sharesNpi: () => false,
    openPerson: opened,
    openInvitation: vi.fn(),
  };
  invite.others = new Others(around, null, (then) => then());
  return { invite, opened };
}

describe('a pasted address', () => {
  it('is cleaned when it is left, and says what was done', async () => {
    const { invite } = begin();
    invite.typeEmail(`\u200b<${JANE}>;`);
    await invite.leaveEmail();
    expect(invite.email).toBe(JANE);
    expect(invite.done.email?.notes).toEqual(['invisible', 'unwrapped']);
    expect(sent('look_for_email')).toEqual([{ clinicId: CLINIC, email: JANE }]);
    invite.typeEmail(`${JANE}x`);
    expect(invite.done.email).toBeUndefined();
  });

  it('is clean in what is judged and sent, even if it was never left', () => {
    const { invite } = begin();
    invite.typeEmail(`mailto:${JANE}`);
    expect(invite.newUser.email).toBe(JANE);
    expect(sent('check_new_user').at(-1)?.newUser.email).toBe(JANE);
  });

  it('gives its name to empty fields, and overwrites none', async () => {
    const { invite } = begin();
    invite.typeEmail(`"Doe, Jane M." <${JANE}>`);
    await invite.leaveEmail();
    expect(invite.newUser).toMatchObject({
      email: JANE,
      firstName: 'Jane',
      middleName: 'M.',
      lastName: 'Doe',
    });
    expect(invite.nameFrom).toBe('Doe, Jane M.');

    const other = begin().invite;
    other.type('firstName', 'Robin');
    other.typeEmail(`Jane Doe <${JANE}>`);
    await other.leaveEmail();
    expect(other.newUser).toMatchObject({ email: JANE, firstName: 'Robin', lastName: '' });
    expect(other.nameFrom).toBeNull();
  });

  it('takes the name that it filled in along to the next address, and leaves what was typed since', async () => {
    const { invite } = begin();
    const paste = (text: string) => {
      invite.typeEmail(text);
      return invite.leaveEmail();
    };
    await paste(`"Lee, Ann M., MD" <ann@hospital.example>`);
    expect(invite.newUser).toMatchObject({
      firstName: 'Ann',
      middleName: 'M.',
      lastName: 'Lee',
      suffix1: 'MD',
    });
    await paste(`"Kim, Bob" <bob@hospital.example>`);
    expect(invite.newUser).toMatchObject({
      email: 'bob@hospital.example',
      firstName: 'Bob',
      lastName: 'Kim',
    });
    expect(invite.draft).toMatchObject({ middleName: '', suffix1: '' });
    expect(invite.nameFrom).toBe('Kim, Bob');
    // Only the address is corrected.
    await paste('bob.kim@hospital.example');
    expect(invite.newUser).toMatchObject({ firstName: 'Bob', lastName: 'Kim' });
    invite.type('firstName', 'Robert');
    await paste(`"Doe, Jane, MD" <${JANE}>`);
    expect(invite.draft).toMatchObject({ firstName: 'Robert', lastName: 'Kim', suffix1: '' });
    expect(invite.nameFrom).toBeNull();
  });

  it('is one: two are told beside the field, and nothing is looked up or reviewed', async () => {
    const { invite } = begin();
    invite.draft = { ...invite.draft, ...{ firstName: 'Jane', lastName: 'Doe', clinicRole: 'Scribe' } };
    invite.typeEmail(`${JANE}, sam@hospital.example`);
    await invite.review();
    expect(invite.texts.email).toEqual(['Enter one address at a time. Invite each person separately.']);
    expect(invite.phase.name).toBe('editing');
    expect(sent('look_for_email')).toEqual([]);
  });
});

describe('the review', () => {
  it('shows that it is looking, keeps the click, and looks again for what was typed meanwhile', async () => {
    const { invite } = begin();
    const answers: ((found: EmailFindings) => void)[] = [];
    answer({
      check_new_user: () => ({}),
      look_for_email: () => new Promise((resolve) => answers.push(resolve)),
    });
    invite.draft = { ...invite.draft, firstName: jane.firstName, lastName: jane.lastName };
    invite.typeEmail(JANE);
    const review = invite.review();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    expect(invite.reviewing).toBe(true);
    await invite.review();
    expect(answers).toHaveLength(1);
    invite.typeEmail('jane.doe@hospital.example');
    answers[0]?.(NOTHING);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(invite.phase.name).toBe('editing');
    answers[1]?.(NOTHING);
    await review;
    expect(invite.phase.name).toBe('review');
    expect(invite.reviewing).toBe(false);
    expect(sent('look_for_email').at(-1)?.email).toBe('jane.doe@hospital.example');
  });
});

describe('others in the clinic', () => {
  it('tells of a domain that is nearly one in use, once the address is left, and takes it', async () => {
    const { invite } = begin();
    invite.typeEmail('jane@hospitl.example');
    expect(invite.meant).toBeNull();
    await invite.leaveEmail();
    expect(invite.meant && meantText(invite.meant)).toBe(
      'No one here uses @hospitl.example. Did you mean @hospital.example?',
    );
    invite.takeMeant();
    expect(invite.email).toBe(JANE);
    expect(invite.meant).toBeNull();
    await vi.waitFor(() => expect(sent('look_for_email').at(-1)?.email).toBe(JANE));
  });

  it('guesses no domain of an address that cannot be one', async () => {
    const { invite } = begin();
    invite.typeEmail('Ann <ann@hospital.example>; Jane <jane@hospital.example>');
    await invite.leaveEmail();
    expect(invite.toFix).toContain('email');
    expect(invite.meant).toBeNull();
    answer({ check_new_user: () => ({ email: ['email_format'] }), look_for_email: () => NOTHING });
    invite.typeEmail('jane doe@hospitl.example');
    await invite.leaveEmail();
    expect(invite.meant).toBeNull();
  });

  it('claims nothing of a list that is not complete', async () => {
    const { invite } = begin([sarah], false);
    invite.typeEmail('jane@hospitl.example');
    await invite.leaveEmail();
    expect(invite.meant && meantText(invite.meant)).toBe('Did you mean @hospital.example?');
  });

  it('knows someone of the same name with another address, and opens them', () => {
    const { invite, opened } = begin();
    invite.typeEmail(JANE);
    invite.type('firstName', 'SARAH ');
    expect(invite.namesake).toBeNull();
    invite.type('lastName', 'johnson');
    expect(invite.namesake).toBe(sarah);
    invite.others?.open({ user: sarah, invitation: null });
    expect(opened).toHaveBeenCalledWith(sarah);
    invite.typeEmail(sarah.email);
    expect(invite.namesake).toBeNull();
  });

  it('knows who has the NPI, in the list and in an open invitation, each once', async () => {
    const robin = invitation({ npiNumber: '1003000126' });
    answer({ check_new_user: () => ({}), look_for_npi: () => [robin] });
    const { invite } = begin([sarah, { ...sarah, userId: robin.userId, npiNumber: null }]);
    invite.type('npiNumber', ` ${sarah.npiNumber ?? ''}`);
    expect(invite.others?.withNpi(invite.draft.npiNumber)).toEqual([{ user: sarah, invitation: null }]);
    invite.type('npiNumber', '1003000126');
    invite.leave('npiNumber');
    await vi.waitFor(() =>
      expect(invite.others?.withNpi('1003000126')).toEqual([{ user: null, invitation: robin }]),
    );
    expect(sent('look_for_npi')).toEqual([{ clinicId: CLINIC, npi: '1003000126' }]);
  });

  it('says nothing if the invitations cannot be read, and looks again', async () => {
    answer({ look_for_npi: fail('offline') });
    const { invite } = begin([]);
    await invite.others?.look('1003000126');
    await invite.others?.look('1003000126');
    expect(invite.others?.withNpi('1003000126')).toEqual([]);
    expect(sent('look_for_npi')).toHaveLength(2);
  });
});

describe('what was left another time', () => {
  const carla = invitation({ firstName: 'Carla', lastName: 'Ruiz', email: JANE });

  async function resume(look: () => EmailFindings) {
    answer({ check_new_user: () => ({}), look_for_email: look, list_revoked: () => [] });
    const { invite: left } = begin();
    left.typeEmail(JANE);
    left.type('firstName', 'Carla');
    const { invite } = begin();
    invite.resume(left.begun);
    await vi.waitFor(() => expect(invite.known?.busy).toBe(false));
    return invite;
  }

  it('is looked up at once: it may have been sent just before the app ended', async () => {
    const invite = await resume(() => ({ ...NOTHING, found: 'invited', invitations: [carla] }));
    expect(sent('look_for_email')).toEqual([{ clinicId: CLINIC, email: JANE }]);
    expect(invite.known?.finding).toEqual({ kind: 'invited', invitation: carla });
    expect(invite.uninvited).toBe(false);
  });

  it('was sent to nobody only where looking says so', async () => {
    expect((await resume(() => NOTHING)).uninvited).toBe(true);
    expect((await resume(fail('offline'))).uninvited).toBe(false);
  });
});
