import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../lib/api/call';
import type { CommandError } from '../lib/api/generated/bindings';
import { m } from '../lib/messages';
import { sarah } from '../lib/testing/people';
import { cards, clinic, connected, kai, menu, start } from './testing';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

const offline: CommandError = { code: 'offline', fields: {}, retryable: true };
const unauthorized: CommandError = { ...offline, code: 'unauthorized', retryable: false };

beforeEach(() => vi.mocked(call).mockReset());

it('connects a clinic and shows its people', async () => {
  const keys = start({ state: 'none' });
  await keys.type(await screen.findByLabelText('Clinic name'), 'Northside');
  await keys.type(screen.getByLabelText('API key'), 'abc-123');
  await keys.click(screen.getByRole('button', { name: 'Connect' }));
  expect(await screen.findByRole('heading', { name: 'People' })).toBeVisible();
  await waitFor(() => expect(cards()).toEqual(['Sarah Marie Johnson', 'Kai Lindqvist']));
});

it("asks for another key when the remembered one can't be had", async () => {
  const keys = start({ state: 'key_needed', clinic, error: { ...unauthorized, code: 'keychain_denied' } });
  expect(await screen.findByRole('heading', { name: 'Replace the key for Northside' })).toBeVisible();
  await keys.type(screen.getByLabelText('API key'), 'new-key');
  await keys.click(screen.getByRole('button', { name: 'Replace key' }));
  await screen.findByRole('heading', { name: 'People' });
  expect(call).toHaveBeenCalledWith('connect_clinic', {
    name: 'Northside',
    key: 'new-key',
    keep: 'keychain',
    clinicId: 'c1',
    twice: false,
  });
});

it('filters at once, counts, and clears', async () => {
  const keys = start(connected);
  const search = await screen.findByRole('searchbox', { name: 'Search people' });
  await keys.type(search, 'lindq');
  expect(cards()).toEqual(['Kai Lindqvist']);
  expect(screen.getByText('1 of 2')).toBeVisible();
  await keys.type(search, 'zzz');
  expect(screen.getByText(/^No one matches/)).toBeVisible();
  await keys.click(screen.getAllByRole('button', { name: 'Clear search' }).at(-1) as HTMLElement);
  expect(cards()).toHaveLength(2);
});

it('tells why the list did not come, and tries again', async () => {
  let tries = 0;
  const keys = start(connected, () => {
    if (tries++ === 0) throw offline;
    return [sarah];
  });
  expect(await screen.findByRole('alert')).toHaveTextContent("Avara can't be reached");
  await keys.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(cards()).toEqual(['Sarah Marie Johnson']));
});

it('replaces a refused key and loads the people then', async () => {
  let good = false;
  const keys = start(connected, () => {
    if (!good) throw unauthorized;
    return [sarah];
  });
  const dialog = await screen.findByRole('dialog', { name: 'Replace the key for Northside' });
  expect(dialog).not.toHaveTextContent(m.connect.nothingLost);
  good = true;
  await keys.type(within(dialog).getByLabelText('API key'), 'new-key');
  await keys.click(within(dialog).getByRole('button', { name: 'Replace key' }));
  await waitFor(() => expect(cards()).toEqual(['Sarah Marie Johnson']));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('reads the list anew after the key was replaced, though it stood', async () => {
  let listed = [sarah, kai];
  const keys = start(connected, () => listed);
  await waitFor(() => expect(cards()).toHaveLength(2));
  listed = [sarah];
  menu('replace_key');
  const dialog = await screen.findByRole('dialog', { name: 'Replace the key for Northside' });
  await keys.type(within(dialog).getByLabelText('API key'), 'new-key');
  await keys.click(within(dialog).getByRole('button', { name: 'Replace key' }));
  await waitFor(() => expect(cards()).toEqual(['Sarah Marie Johnson']));
});

it('keeps the draft while the key is replaced', async () => {
  const keys = start(connected, undefined, {
    update_user: () => {
      throw unauthorized;
    },
  });
  await keys.click(await screen.findByRole('button', { name: 'Edit Kai Lindqvist' }));
  await keys.type(screen.getByLabelText('Last name'), '-Berg');
  await keys.click(await screen.findByRole('button', { name: 'Review changes' }));
  await keys.click(await screen.findByRole('button', { name: 'Save 1 change' }));
  const dialog = await screen.findByRole('dialog', { name: 'Replace the key for Northside' });
  expect(dialog).toHaveTextContent(m.connect.nothingLost);
  await keys.type(within(dialog).getByLabelText('API key'), 'new-key');
  await keys.click(within(dialog).getByRole('button', { name: 'Replace key' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Replace/ })).toBeNull());
  expect(screen.getByRole('dialog', { name: 'Edit Kai Lindqvist' })).toHaveTextContent('Lindqvist-Berg');
});

it('shows what the server answered, marks it and says so', async () => {
  const answer = { ...kai, lastName: 'Berg' };
  const keys = start(connected, undefined, {
    update_user: () => ({ outcome: 'saved', user: answer, noted: true }),
  });
  await keys.click(await screen.findByRole('button', { name: 'Edit Kai Lindqvist' }));
  await keys.type(screen.getByLabelText('Last name'), '-B');
  await keys.click(await screen.findByRole('button', { name: 'Review changes' }));
  await keys.click(await screen.findByRole('button', { name: 'Save 1 change' }));
  const card = await screen.findByRole('article', { name: 'Kai Berg' });
  expect(card).toHaveClass('highlighted');
  expect(screen.getAllByText('Changes to Kai Berg saved: Last name')).toHaveLength(2);
  await waitFor(() => expect(within(card).getByRole('button', { name: 'Edit Kai Berg' })).toHaveFocus());
});

it('removes a clinic only when told so, with Cancel under the focus', async () => {
  const keys = start(connected);
  await screen.findByRole('heading', { name: 'People' });
  menu('forget_clinic');
  const dialog = await screen.findByRole('alertdialog', { name: 'Remove Northside from this computer?' });
  await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus());
  await keys.click(within(dialog).getByRole('button', { name: 'Remove this clinic' }));
  expect(await screen.findByRole('heading', { name: 'Connect your clinic' })).toBeVisible();
  expect(call).toHaveBeenCalledWith('forget_clinic', { clinicId: 'c1', leaveKey: false });
});

it('keeps the focus on Cancel where access is revoked from the editor, and then returns to the card', async () => {
  const keys = start(connected);
  await keys.click(await screen.findByLabelText('Edit Kai Lindqvist'));
  const editor = within(await screen.findByRole('dialog', { name: 'Edit Kai Lindqvist' }));
  await keys.click(editor.getByLabelText('More for Kai Lindqvist'));
  await keys.click(await screen.findByText('Revoke access…'));
  const question = within(await screen.findByRole('alertdialog'));
  // Longer than any step on the way to the card.
  await new Promise((done) => setTimeout(done, 50));
  expect(question.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await keys.click(question.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.getByLabelText('Edit Kai Lindqvist')).toHaveFocus());
});

it('goes between its screens without reading the people anew', async () => {
  let loads = 0;
  const keys = start(connected, () => {
    loads += 1;
    return [sarah, kai];
  });
  await keys.type(await screen.findByRole('searchbox', { name: 'Search people' }), 'lindq');
  await keys.click(screen.getByRole('link', { name: 'Invitations' }));
  expect(await screen.findByText('No invitations yet')).toBeVisible();
  await keys.click(screen.getByRole('link', { name: 'People' }));
  expect(cards()).toEqual(['Kai Lindqvist']);
  expect(loads).toBe(1);
});

it('invites from the people too, and leaves at once where nothing was typed', async () => {
  const keys = start(connected);
  await screen.findByRole('heading', { name: 'People' });
  await keys.keyboard('{Control>}n{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Invite someone' });
  await keys.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

describe('who works here', () => {
  const unasked = { read_view: () => ({ operator: null, operatorAsked: false, view: null }) };

  it('is offered once, and offboarding begins with who left, whatever was answered', async () => {
    const keys = start(connected, undefined, unasked);
    await keys.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(call).toHaveBeenCalledWith('set_operator', { clinicId: 'c1', operator: null, since: null });
    await waitFor(() => expect(screen.queryByText('Who are you?')).toBeNull());
    await keys.click(await screen.findByRole('button', { name: 'Offboard…' }));
    expect(await screen.findByLabelText('Who left?')).toBeVisible();
  });

  it('is a person of the list, whose card then says so', async () => {
    const keys = start(connected, undefined, unasked);
    await keys.click(await screen.findByRole('button', { name: 'Choose who you are…' }));
    const question = await screen.findByRole('dialog', { name: 'Who are you?' });
    await keys.click(await within(question).findByRole('button', { name: /Kai Lindqvist/ }));
    const operator = { userId: 'usr_kai', name: 'Kai Lindqvist' };
    expect(call).toHaveBeenCalledWith('set_operator', { clinicId: 'c1', operator, since: null });
    const card = await screen.findByRole('article', { name: 'Kai Lindqvist' });
    await waitFor(() => expect(within(card).getByText('You')).toBeVisible());
  });
});

it('shows the revoked, also where the server no longer lists them', async () => {
  const keys = start(connected, () => [sarah], {
    list_revoked: () => [{ user: kai, at: '2026-11-20T12:00:00Z', by: 'Dana', certain: true }],
  });
  await keys.click(await screen.findByRole('button', { name: 'Revoked 1' }));
  const search = screen.getByRole('searchbox', { name: 'Search people' });
  await keys.type(search, 'zebra');
  // One is in the search field, the other where the people would be.
  const [, clear] = screen.getAllByRole('button', { name: 'Clear search' });
  await keys.click(clear as HTMLElement);
  expect(search).toHaveFocus();
  expect(screen.getByRole('heading', { name: /^Kai Lindqvist/ })).toBeVisible();
  await keys.click(screen.getByRole('button', { name: "Restore Kai Lindqvist's access" }));
  expect(await screen.findByRole('alertdialog', { name: "Restore Kai's access?" })).toBeVisible();
});

it('answers the menu and the keys', async () => {
  const keys = start(connected);
  const search = await screen.findByRole('searchbox');
  await keys.keyboard('{Control>}f{/Control}');
  expect(search).toHaveFocus();
  menu('about');
  expect(await screen.findByRole('dialog', { name: 'Clinic Roster' })).toHaveTextContent('0.1.0');
});

describe('closing the window', () => {
  const closes = () => vi.mocked(call).mock.calls.filter(([name]) => name === 'close_window').length;

  async function withDraft() {
    const keys = start(connected);
    await keys.click(await screen.findByRole('button', { name: 'Edit Kai Lindqvist' }));
    await keys.type(await screen.findByLabelText('Last name'), 'x');
    await waitFor(() => expect(call).toHaveBeenCalledWith('hold_window', { held: true }));
    menu('close');
    return { keys, question: await screen.findByRole('alertdialog', { name: 'Discard your changes?' }) };
  }

  it('asks over a draft, and stays where the person keeps it', async () => {
    const { keys, question } = await withDraft();
    await keys.click(within(question).getByRole('button', { name: 'Keep editing' }));
    expect(screen.getByLabelText('Last name')).toHaveValue('Lindqvistx');
    expect(closes()).toBe(0);
  });

  it('closes once the person gives the draft up', async () => {
    const { keys, question } = await withDraft();
    await keys.click(within(question).getByRole('button', { name: 'Discard changes' }));
    expect(closes()).toBe(1);
  });

  it('no longer holds the window once the draft is gone', async () => {
    const keys = start(connected);
    await keys.click(await screen.findByRole('button', { name: 'Edit Kai Lindqvist' }));
    await keys.type(await screen.findByLabelText('Last name'), 'x{Backspace}');
    await waitFor(() => expect(call).toHaveBeenLastCalledWith('hold_window', { held: false }));
    menu('close');
    await waitFor(() => expect(closes()).toBe(1));
  });
});

it('offers no menu that could reload the page, but the clipboard where one types', async () => {
  start(connected);
  const card = (await screen.findAllByRole('article'))[0] as HTMLElement;
  expect(await fireEvent.contextMenu(card)).toBe(false);
  expect(await fireEvent.contextMenu(screen.getByLabelText('Search people'))).toBe(true);
});
