/** An NPI that someone else has: said under the field and once more in the review, each time with the way to them. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Invite } from '../features/invitations/invite/invite.svelte';
import InviteStep from '../features/invitations/invite/InviteStep.svelte';
import EditDialog from '../features/person/EditDialog.svelte';
import { input, write } from '../features/person/testing';
import { Others } from '../lib/form/others.svelte';
import { m } from '../lib/messages';
import { NEIGHBORS } from '../lib/person/neighbors';
import { answer, CLINIC } from '../lib/testing/backend';
import { kai, sarah } from '../lib/testing/fixtures';
import { invitation } from '../lib/testing/invitation';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
}));

const robin = invitation({ npiNumber: '1003000126' });

/** Among people of whom Sarah has an NPI; Robin is invited with another one. */
function others() {
  answer({
    check_patch: () => ({}),
    check_new_user: () => ({}),
    look_for_npi: ({ npi }) => (npi === robin.npiNumber ? [robin] : []),
  });
  return {
    clinicId: CLINIC,
    users: () => [sarah(), kai()],
    complete: () => true,
    sharesNpi: () => false,
    openPerson: vi.fn(),
    openInvitation: vi.fn(),
  };
}

/** The editor of Kai. */
function open() {
  const around = others();
  const onclose = vi.fn<() => void>();
  render(EditDialog, {
    props: { clinicId: CLINIC, user: kai(), onsaved: vi.fn(), onclose, onunauthorized: vi.fn() },
    context: new Map([[NEIGHBORS, around]]),
  });
  return { ...around, onclose, keys: userEvent.setup() };
}

const toThem = (name: string) => screen.findByRole('button', { name: m.fields.open({ name }) });

it('of a person', async () => {
  const name = 'Sarah Johnson';
  const { keys, openPerson, onclose } = open();
  expect(screen.queryByText(m.fields.sameNpi({ name }))).toBeNull();
  await write(keys, m.person.labels.npiNumber, '1234567893');
  const said = await screen.findByText(m.fields.sameNpi({ name }));
  // It follows the field in the form.
  expect(
    input(m.person.labels.npiNumber).compareDocumentPosition(said) & Node.DOCUMENT_POSITION_FOLLOWING,
  ).toBeTruthy();
  await toThem(name);

  await keys.click(screen.getByRole('button', { name: m.edit.act.review }));
  await screen.findByRole('heading', { name: m.edit.review({ count: 1 }) });
  expect(screen.getByText(m.fields.sameNpi({ name }))).toBeVisible();
  await keys.click(await toThem(name));
  expect(openPerson).not.toHaveBeenCalled();
  await keys.click(await screen.findByRole('button', { name: m.edit.discard.act }));
  await waitFor(() => expect(openPerson).toHaveBeenCalledExactlyOnceWith(sarah()));
  expect(onclose).toHaveBeenCalledOnce();
});

it('of someone who is invited, once the field was left', async () => {
  const name = 'Robin Keller';
  const { keys, openInvitation } = open();
  await write(keys, m.person.labels.npiNumber, '1003000126');
  await keys.tab();
  expect(await screen.findByText(m.fields.sameNpiInvited({ name }))).toBeVisible();
  await keys.click(screen.getByRole('button', { name: m.edit.act.review }));
  await screen.findByRole('heading', { name: m.edit.review({ count: 1 }) });
  expect(screen.getByText(m.fields.sameNpiInvited({ name }))).toBeVisible();
  await keys.click(await toThem(name));
  await keys.click(await screen.findByRole('button', { name: m.edit.discard.act }));
  await waitFor(() => expect(openInvitation).toHaveBeenCalledExactlyOnceWith(robin));
});

it('in the review of an invitation too', async () => {
  const around = others();
  const invite = new Invite(CLINIC, { invited: vi.fn(), unauthorized: vi.fn() });
  invite.others = new Others(around, null, (then) => then());
  invite.draft = { ...invite.draft, firstName: 'Jane', lastName: 'Doe', npiNumber: '1234567893' };
  invite.phase = { name: 'review' };
  render(InviteStep, { invite });
  expect(screen.getByText(m.fields.sameNpi({ name: 'Sarah Johnson' }))).toBeVisible();
  await userEvent.setup().click(await toThem('Sarah Johnson'));
  expect(around.openPerson).toHaveBeenCalledExactlyOnceWith(sarah());
});
