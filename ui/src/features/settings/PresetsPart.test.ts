import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Preset } from '../../lib/api/generated/bindings';
import { GIVEN_PRESETS, MOST_PRESETS } from '../../lib/presets';
import { setLanguage } from '../../lib/state/language.svelte';
import { settings } from '../../lib/state/settings.svelte';
import { answer, sent } from '../../lib/testing/backend';
import { begin } from '../../lib/testing/settings';
import PresetsPart from './PresetsPart.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const own: Preset = { ...(GIVEN_PRESETS[1] as Preset), id: 'own_1', name: 'Night shift' };
const button = (name: string) => screen.getByRole('button', { name });
const names = () => settings.current.presets.map(({ name }) => name);

function open(presets: readonly Preset[] = GIVEN_PRESETS) {
  answer({ save_settings: () => null });
  begin({ presets: [...presets] });
  render(PresetsPart);
  return userEvent.setup();
}

beforeEach(() => begin());
afterEach(() => begin());

it('says of each what it fills in', () => {
  open();
  const lines = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(lines[0]).toMatch(/Radiologist.*Radiologist · Member · reports/);
  expect(lines[1]).toMatch(/Technologist.*Imaging Technologist · Member · studies and dashboard/);
  expect(lines[4]).toMatch(/IT.*IT Administrator · Admin · dashboard/);
});

describe('a new one', () => {
  it('needs a name and a role, and is saved behind the others', async () => {
    const keys = open();
    await keys.click(button('Add a preset'));
    const dialog = await screen.findByRole('dialog', { name: 'New preset' });
    await keys.click(button('Save preset'));
    expect(screen.getByLabelText('Preset name')).toHaveAccessibleDescription('Give the preset a name.');
    expect(screen.getByLabelText('Clinic role')).toHaveAccessibleDescription('Choose a role from the list.');
    await waitFor(() => expect(screen.getByLabelText('Preset name')).toHaveFocus());
    await keys.type(screen.getByLabelText('Preset name'), ' Night shift ');
    await keys.selectOptions(screen.getByLabelText('Clinic role'), 'Radiologist');
    await keys.click(within(dialog).getByRole('switch', { name: 'Create and sign reports' }));
    await keys.click(button('Save preset'));
    expect(screen.queryByRole('dialog')).toBeNull();
    const made = {
      id: 'own_1',
      name: 'Night shift',
      clinicRole: 'Radiologist',
      level: 'member',
      canCreateReports: true,
      canManageStudies: false,
      hasDashboardAccess: false,
    };
    expect(sent('save_settings').at(-1)?.settings.presets).toEqual([...GIVEN_PRESETS, made]);
  });

  it('may not have the name of another', async () => {
    const keys = open();
    await keys.click(button('Add a preset'));
    await keys.type(await screen.findByLabelText('Preset name'), 'front DESK');
    await keys.selectOptions(screen.getByLabelText('Clinic role'), 'Radiologist');
    await keys.click(button('Save preset'));
    expect(screen.getByLabelText('Preset name')).toHaveAccessibleDescription('Another preset has this name.');
    expect(sent('save_settings')).toEqual([]);
  });

  it('has no room beside the most there can be', () => {
    open(
      Array.from({ length: MOST_PRESETS }, (_, index) => ({ ...own, id: `own_${index}`, name: `${index}` })),
    );
    expect(button('Add a preset')).toBeDisabled();
    expect(screen.getByText(/You can have up to 40 presets/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Restore built-in presets' })).toBeNull();
  });
});

describe('editing', () => {
  it('turns the dashboard on for an admin, and gives the own choice back to a member', async () => {
    const keys = open();
    await keys.click(button('Edit Radiologist'));
    const dashboard = await screen.findByRole('switch', { name: 'Dashboard access' });
    expect(dashboard).not.toBeChecked();
    await keys.click(screen.getByRole('radio', { name: 'Admin' }));
    expect(dashboard).toBeChecked();
    expect(dashboard).toBeDisabled();
    expect(dashboard).toHaveAccessibleDescription('Admins need dashboard access.');
    await keys.click(screen.getByRole('radio', { name: 'Member' }));
    expect(dashboard).not.toBeChecked();
    await keys.click(screen.getByRole('radio', { name: 'Admin' }));
    await keys.click(button('Save preset'));
    expect(sent('save_settings').at(-1)?.settings.presets[0]).toEqual({
      ...GIVEN_PRESETS[0],
      level: 'admin',
      hasDashboardAccess: true,
    });
  });

  it('keeps a given name in every language, unless another is typed', async () => {
    const keys = open();
    setLanguage('es');
    await keys.click(await screen.findByRole('button', { name: 'Editar Radiología' }));
    await keys.click(await screen.findByRole('switch', { name: /estudios/ }));
    await keys.click(button('Guardar la plantilla'));
    expect(settings.current.presets[0]).toMatchObject({ name: 'Radiologist', canManageStudies: true });
  });

  it('asks before what was changed is lost', async () => {
    const keys = open();
    await keys.click(button('Edit IT'));
    await keys.type(await screen.findByLabelText('Preset name'), ' desk');
    await keys.click(button('Cancel'));
    expect(await screen.findByRole('alertdialog')).toHaveAccessibleDescription("The preset isn't saved.");
    await keys.click(button('Keep editing'));
    expect(screen.getByLabelText('Preset name')).toHaveValue('IT desk');
  });
});

describe('removing', () => {
  it('can be undone, with the focus on the way back', async () => {
    const keys = open();
    await keys.click(button('Remove Front desk'));
    expect(names()).not.toContain('Front desk');
    expect(screen.getByText('Front desk was removed.')).toBeVisible();
    await waitFor(() => expect(button('Undo')).toHaveFocus());
    await keys.click(button('Undo'));
    expect(settings.current.presets).toEqual(GIVEN_PRESETS);
    await waitFor(() => expect(button('Edit Front desk')).toHaveFocus());
    expect(screen.queryByText('Front desk was removed.')).toBeNull();
  });

  it('cannot be undone over what was changed since', async () => {
    const keys = open();
    await keys.click(button('Remove Front desk'));
    await keys.click(button('Edit IT'));
    await keys.type(await screen.findByLabelText('Preset name'), ' desk');
    await keys.click(button('Save preset'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(names()).toEqual(['Radiologist', 'Technologist', 'Practice manager', 'IT desk']);
  });

  it('of the last one leaves a word', async () => {
    const keys = open([own]);
    await keys.click(button('Remove Night shift'));
    expect(screen.getByText(/Invitations start empty/)).toBeVisible();
  });
});

it('restores the given ones, keeps the others, and can undo that too', async () => {
  const before = [own, { ...(GIVEN_PRESETS[0] as Preset), name: 'Reader' }];
  const keys = open(before);
  await keys.click(button('Restore built-in presets'));
  expect(settings.current.presets).toEqual([...GIVEN_PRESETS, own]);
  expect(screen.queryByRole('button', { name: 'Restore built-in presets' })).toBeNull();
  await keys.click(button('Undo'));
  expect(settings.current.presets).toEqual(before);
});
