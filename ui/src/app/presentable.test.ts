/** A person whose texts hold control and bidi characters: no question, review or list passes them on. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import InvitationAbout from '../features/invitations/InvitationAbout.svelte';
import InvitationRow from '../features/invitations/InvitationRow.svelte';
import InviteDialog from '../features/invitations/invite/InviteDialog.svelte';
import ResendDialog from '../features/invitations/ResendDialog.svelte';
import RevokeDialog from '../features/invitations/RevokeDialog.svelte';
import AccessDialog from '../features/offboarding/AccessDialog.svelte';
import OffboardingDialog from '../features/offboarding/OffboardingDialog.svelte';
import RevokedPeople from '../features/offboarding/RevokedPeople.svelte';
import { receipt } from '../features/offboarding/testing';
import { factsOf } from '../features/offboarding/words';
import Palette from '../features/palette/Palette.svelte';
import { cell } from '../features/people/list/cells';
import PersonCard from '../features/people/PersonCard.svelte';
import EditDialog from '../features/person/EditDialog.svelte';
import { call } from '../lib/api/call';
import { changesOf } from '../lib/person/changes';
import { draftOf } from '../lib/person/draft';
import { clashesOf } from '../lib/person/merge';
import { NEIGHBORS } from '../lib/person/neighbors';
import { emailOf, lineName, roleOf, shortName, titleName } from '../lib/person/person';
import PersonChoice from '../lib/search/PersonChoice.svelte';
import { Revoked } from '../lib/state/revoked.svelte';
import { answer, CLINIC } from '../lib/testing/backend';
import { INVITATION, invitation } from '../lib/testing/invitation';
import { worksHere } from '../lib/testing/operator';
import { person } from '../lib/testing/people';
import { connectedTo, north } from '../lib/testing/settings';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
}));

const NAMES = {
  firstName: 'Sa\u202Erah\u0007',
  lastName: 'Do\u2028e\u2067',
  suffix2: 'FA\u200ECR',
  email: 'sa\u202Erah@hospital.example\u0000',
  clinicRole: 'Radio\u2066logist',
  level: 'su\u202Bper',
};
const doe = person({ ...NAMES, middleName: null, invitedSource: 'elsewhere\u202E' });
const nameless = person({
  userId: 'usr_nameless',
  ...NAMES,
  firstName: '',
  middleName: null,
  lastName: '',
  suffix1: null,
  suffix2: null,
});
const invited = invitation({ ...NAMES, invitationId: INVITATION, middleName: null, status: 'sent' });

/** What nothing that is shown may hold. */
const HIDDEN = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Texts and tooltips alike, without what an input or an option holds and without the line breaks of the page itself. */
const page = () => document.body.innerHTML.replace(/ (data-)?(value|label)="[^"]*"|\n/g, '');

const nothing = () => undefined;
const ends = { onclose: nothing, onunauthorized: nothing, onchanged: nothing };
const around = { users: [doe], operatorUserId: null };
const revokedOf = (user: typeof doe) => ({
  user,
  at: '2026-11-01T12:00:00Z',
  by: 'Da\u202Ena',
  certain: true,
});

beforeEach(() =>
  answer({
    check_new_user: () => ({}),
    check_patch: () => ({}),
    look_for_email: () => ({ found: 'nothing', users: [], invitations: [], skipped: 0 }),
    list_revoked: () => [revokedOf(doe), revokedOf(nameless)],
    list_receipts: () => [],
  }),
);

function show(component: Component<never>, props: object) {
  const neighbors = { users: () => [doe], complete: () => true, sharesNpi: () => false, clinicId: CLINIC };
  const { context } = worksHere(null, [doe]);
  render(component as Component, { props, context: new Map([...context, [NEIGHBORS, neighbors]] as never) });
  return userEvent.setup();
}

async function clean(words: string | RegExp = /Sarah/) {
  await waitFor(() => expect(page()).toMatch(words));
  expect(page()).not.toMatch(HIDDEN);
}

it('stands clean in every function that names them', () => {
  expect([titleName(doe), shortName(doe), lineName(doe)]).toEqual([
    'Sarah Do e',
    'Sarah Do e',
    'Sarah Do e, MD, FACR',
  ]);
  expect([emailOf(doe), roleOf(doe)]).toEqual(['sarah@hospital.example', 'Radiologist']);
  for (const name of [titleName, shortName, lineName]) expect(name(nameless)).toBe('sarah@hospital.example');
  for (const id of ['role', 'level', 'email', 'source'] as const)
    expect(cell(doe, id, new Date()).text).not.toMatch(HIDDEN);
  expect(factsOf({ ...receipt(), person: doe }, 'North\u202Eside').join()).not.toMatch(HIDDEN);
});

describe('a review', () => {
  const sarah = person({ firstName: 'Sarah' });

  it('shows clean what was and what will be', () => {
    const [name, role] = changesOf(doe, { lastName: 'Doe\u202E', clinicRole: 'Nur\u200Fse' });
    expect(name?.sentence).toBe('Last name: Do e → Doe');
    expect(role).toMatchObject({ before: 'Radiologist', after: 'Nurse' });
    const [npi] = changesOf(
      { ...doe, canCreateReports: false, npiNumber: '1\u202E23' },
      { canCreateReports: true },
    );
    expect(npi?.consequence).not.toMatch(HIDDEN);
  });

  it('shows a conflict clean', () => {
    const draft = { ...draftOf(sarah), lastName: 'Mi\u202Ene' };
    const [clash] = clashesOf(sarah, doe, draft, ['lastName']);
    expect(clash).toMatchObject({ theirs: 'Do e', mine: 'Mine' });
  });
});

describe('what is asked about them', () => {
  it.each(['revoke', 'restore'] as const)('whether to %s their access', async (kind) => {
    show(AccessDialog, { clinicId: CLINIC, user: doe, kind, around, ...ends });
    await clean('sarah@hospital');
  });

  it('how to offboard them', async () => {
    show(OffboardingDialog, {
      clinicId: CLINIC,
      clinic: 'Northside',
      users: [doe],
      person: doe,
      around,
      ...ends,
    });
    await clean('sarah@hospital');
  });

  it('whether to revoke their invitation', async () => {
    show(RevokeDialog, {
      clinicId: CLINIC,
      invitation: invited,
      onrevoked: nothing,
      onover: nothing,
      ...ends,
    });
    await clean('sarah@hospital');
  });

  it('whether to send them a new one', async () => {
    show(ResendDialog, { clinicId: CLINIC, invitation: invited, oncorrect: nothing, ...ends });
    await clean('sarah@hospital');
  });
});

describe('where they stand in a list', () => {
  it('of cards', async () => {
    render(PersonCard, { user: doe, now: new Date(), highlighted: false, onopen: nothing });
    await clean('sarah@hospital');
  });

  it.each([
    ['with a name', doe],
    ['without one', nameless],
  ])('to choose from, %s', async (_, user) => {
    show(PersonChoice, { users: [user], label: 'Who?', onchoose: nothing });
    await clean('sarah@hospital');
  });

  it('of the revoked', async () => {
    const revoked = new Revoked();
    await revoked.load(CLINIC);
    const asks = { onrestore: nothing, onrevoke: nothing, onretry: nothing, onclearsearch: nothing };
    show(RevokedPeople, { clinicId: CLINIC, clinic: 'Northside', revoked, ...asks });
    await clean('sarah@hospital');
  });

  it('of the palette', async () => {
    const actions = { onaction: nothing, onsettings: nothing, onperson: nothing, onclose: nothing };
    const keys = show(Palette, {
      connection: connectedTo(north),
      everybody: () => [doe, nameless],
      ...actions,
    });
    await keys.keyboard('hospital');
    await clean('sarah@hospital');
    expect(screen.getAllByRole('option')).toHaveLength(2);
  });

  it('of invitations', async () => {
    const one = { invitation: invited, people: new Map(), now: new Date(), highlighted: false };
    const here = { by: new Map([[invited.userId, 'Da\u202Ena']]), operator: null };
    const actions = { onedit: nothing, onrevoke: nothing, onresend: nothing, onopenperson: nothing };
    show(InvitationRow, { ...one, here, ...actions });
    show(InvitationAbout, { ...one, here });
    await clean('sarah@hospital');
  });
});

describe('a form', () => {
  it('leaves its inputs what came, and is clean around them', async () => {
    const keys = show(EditDialog, { clinicId: CLINIC, user: doe, onsaved: nothing, ...ends });
    await waitFor(() => expect(screen.getByLabelText('First name')).toHaveValue(NAMES.firstName));
    await keys.click(screen.getByLabelText('Clinic role'));
    await waitFor(() => expect(document.querySelectorAll('.role-option').length).toBeGreaterThan(5));
    await clean('sarah@hospital');
    expect(call).not.toHaveBeenCalledWith('update_user', expect.anything());
  });

  it('names a namesake clean', async () => {
    const keys = show(InviteDialog, { clinicId: CLINIC, presets: [], oninvited: nothing, ...ends });
    await keys.type(screen.getByLabelText('First name'), 'Sarah');
    await keys.type(screen.getByLabelText('Last name'), 'Do e');
    await clean('sarah@hospital');
  });
});
