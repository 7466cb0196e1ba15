import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Clinic } from '../../lib/api/generated/bindings';
import { announcer } from '../../lib/state/announcer.svelte';
import { answer, fail, sent } from '../../lib/testing/backend';
import { connectedTo, harbor, lake, north } from '../../lib/testing/settings';
import ClinicsPart from './ClinicsPart.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const all = [north, harbor, lake];
const button = (name: string) => screen.getByRole('button', { name });
const rows = () => screen.queryAllByRole('listitem');
const order = () => rows().map((row) => /Northside|Harbor|Lakeside/.exec(row.textContent ?? '')?.[0]);

/** Keeps the order it is told. */
const obedient = ({ clinicIds }: { clinicIds: string[] }) =>
  clinicIds.map((id) => all.find((clinic) => clinic.id === id) as Clinic);

function open(answers: Parameters<typeof answer>[0] = { order_clinics: obedient }, clinics = all) {
  answer(answers);
  const props = { connection: connectedTo(...clinics), onkeyreplaced: vi.fn<() => void>() };
  render(ClinicsPart, props);
  return { ...props, keys: userEvent.setup() };
}

it('says of each where its key is, and which one is open', () => {
  open();
  expect(rows()[0]).toHaveTextContent(/Northside.*Key in your keyring.*Open now/);
  expect(rows()[1]).toHaveTextContent(/Harbor.*Key kept until you close the app/);
  expect(rows()[1]).not.toHaveTextContent('Open now');
});

describe('the order', () => {
  it('is changed by a button, which keeps the focus', async () => {
    const { keys } = open();
    await keys.click(button('Move Lakeside up'));
    expect(order()).toEqual(['Northside', 'Lakeside', 'Harbor']);
    expect(sent('order_clinics')).toEqual([{ clinicIds: ['c1', 'c3', 'c2'] }]);
    await waitFor(() => expect(announcer.said.text).toContain('Lakeside moved to position 2 of 3.'));
    expect(button('Move Lakeside up')).toHaveFocus();
    await keys.click(button('Move Lakeside up'));
    expect(button('Move Lakeside up')).toBeDisabled();
    expect(button('Move Lakeside down')).toHaveFocus();
  });

  it('is changed by Alt with an arrow key, from any button of the row', async () => {
    const { keys } = open();
    button('Remove Northside').focus();
    await keys.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(order()).toEqual(['Harbor', 'Northside', 'Lakeside']);
    expect(button('Remove Northside')).toHaveFocus();
    await waitFor(() => expect(announcer.said.text).toContain('Northside moved to position 2 of 3.'));
    await keys.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(announcer.said.text).toContain('Northside moved to position 3 of 3.'));
    await keys.keyboard('{Alt>}{ArrowDown}{/Alt}{ArrowUp}');
    expect(sent('order_clinics')).toHaveLength(2);
  });

  it('goes back if it could not be kept', async () => {
    const { keys } = open({ order_clinics: fail('internal') });
    await keys.click(button('Move Harbor up'));
    expect(await screen.findByRole('alert')).toHaveTextContent("The order wasn't saved");
    expect(order()).toEqual(['Northside', 'Harbor', 'Lakeside']);
    expect(button('Move Harbor up')).toHaveFocus();
  });

  it('of one clinic is none', () => {
    open({}, [north]);
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
    expect(screen.queryByText(/Alt with an arrow key/)).toBeNull();
  });
});

it('gives a clinic another name', async () => {
  const renamed = { ...harbor, name: 'Harborview' };
  const { keys, connection } = open({ change_clinic: () => [north, renamed, lake] });
  await keys.click(button('Name and color of Harbor'));
  const name = await screen.findByLabelText('Clinic name');
  await keys.clear(name);
  await keys.type(name, 'Harborview');
  await keys.click(button('Save name and color'));
  expect(sent('change_clinic')).toEqual([{ clinicId: 'c2', name: 'Harborview', colour: 'violet' }]);
  await waitFor(() => expect(connection.clinics[1]).toEqual(renamed));
});

it('replaces a key, and says that the clinic then opens', async () => {
  const { keys, connection, onkeyreplaced } = open({ connect_clinic: () => harbor });
  await keys.click(button('Replace key for Harbor'));
  const dialog = await screen.findByRole('dialog', { name: 'Replace the key for Harbor' });
  expect(dialog).toHaveAccessibleDescription('The app then opens Harbor.');
  await keys.type(within(dialog).getByLabelText('API key'), 'new-key');
  await keys.click(within(dialog).getByRole('button', { name: 'Replace key' }));
  await waitFor(() => expect(onkeyreplaced).toHaveBeenCalledOnce());
  expect(connection.clinic).toEqual(harbor);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('removes a clinic, and puts the focus where something still is', async () => {
  const { keys } = open({ forget_clinic: () => ({ erased: true, keyLeft: false, setAside: [] }) });
  await keys.click(button('Remove Lakeside'));
  await screen.findByRole('alertdialog', { name: 'Remove Lakeside from this computer?' });
  await keys.click(button('Remove this clinic'));
  await waitFor(() => expect(order()).toEqual(['Northside', 'Harbor']));
  expect(sent('forget_clinic')).toEqual([{ clinicId: 'c3', leaveKey: false }]);
  await waitFor(() => expect(button('Add a clinic')).toHaveFocus());
});

it('says what is left of a clinic that was removed', async () => {
  const left = { erased: false, keyLeft: true, setAside: ['roster.damaged-1.db'] };
  const { keys } = open({ forget_clinic: () => left });
  await keys.click(button('Remove Lakeside'));
  await keys.click(button('Remove this clinic'));
  const dialog = await screen.findByRole('alertdialog', { name: 'Lakeside was removed from this computer' });
  expect(dialog).toHaveTextContent("can't be erased yet");
  expect(dialog).toHaveTextContent('key may still be there');
  expect(dialog).toHaveTextContent('roster.damaged-1.db');
  await waitFor(() => expect(button('OK')).toHaveFocus());
  await keys.click(button('OK'));
  await waitFor(() => expect(button('Add a clinic')).toHaveFocus());
  expect(order()).toEqual(['Northside', 'Harbor']);
});

it('adds a clinic', async () => {
  const { keys } = open({ connect_clinic: () => north }, []);
  expect(screen.getByText('No clinic is connected yet.')).toBeVisible();
  await keys.click(button('Add a clinic'));
  await keys.type(await screen.findByLabelText('Clinic name'), 'Northside');
  await keys.type(screen.getByLabelText('API key'), 'a-key');
  await keys.click(button('Connect'));
  await waitFor(() => expect(order()).toEqual(['Northside']));
});
