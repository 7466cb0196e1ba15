import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { setLanguage } from '../../lib/state/language.svelte';
import { failure, kai, sarah } from '../../lib/testing/fixtures';
import { button, findButton, input, open, problem, save, write } from './testing';

vi.mock('../../lib/api/call');

afterEach(() => setLanguage('system'));

async function speakSpanish() {
  setLanguage('es');
  await tick();
}

it('redraws the form at once and keeps the draft, what is marked and what is to be fixed', async () => {
  const { keys } = open(sarah(), { check_patch: () => problem('firstName', 'empty') });
  await write(keys, 'First name', '');
  await screen.findByText("This can't be empty.");
  await speakSpanish();
  expect(screen.getByRole('dialog', { name: 'Editar los datos de Sarah Marie Johnson' })).toBeVisible();
  expect(input('Nombre')).toHaveValue('');
  expect(input('Nombre')).toHaveAccessibleDescription('Modificado Este campo no puede quedar vacío.');
  expect(screen.getByText('1 cambio · 1 por corregir')).toBeVisible();
  expect(input('Rol en la clínica')).toHaveValue('Radiologist');
  expect(screen.getByRole('option', { name: 'Administrador' })).toBeInTheDocument();
  expect(screen.queryByText('First name')).toBeNull();
});

it('redraws a review, whose button is the action', async () => {
  const { keys } = open(kai());
  await keys.selectOptions(input('Level'), 'admin');
  await keys.click(button('Review changes'));
  await findButton('Make Kai an admin');
  await speakSpanish();
  expect(button('Dar a Kai el nivel de administrador')).toBeVisible();
  expect(screen.getByText('¿Dar a Kai Lindqvist el nivel de administrador?')).toBeVisible();
  expect(screen.getByText(/También se activará el acceso al panel\.$/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Revise 2 cambios' })).toBeVisible();
});

it('redraws a conflict', async () => {
  const theirs = sarah({ clinicRole: 'Scribe', phoneNumber: null });
  const { keys } = open(sarah(), {
    update_user: () => ({ outcome: 'conflict', theirs, fields: ['clinicRole', 'phoneNumber'] }),
  });
  await write(keys, 'Phone number', '5559876543');
  await save(keys, 'Save 1 change');
  await findButton('Continue');
  await speakSpanish();
  const title = 'Alguien cambió el rol y el número de teléfono de Sarah mientras usted editaba.';
  expect(screen.getByRole('heading', { name: title })).toBeVisible();
  expect(screen.getByText('ninguno')).toBeVisible();
  expect(screen.getByText('Scribe')).toBeVisible();
});

it('redraws what is known of a lost answer', async () => {
  const { keys } = open(sarah(), {
    update_user: () => {
      throw failure('outcome_unknown', { retryable: true });
    },
    check_update: () => ({ applied: 'some', user: sarah({ lastName: 'Smith' }) }),
  });
  await write(keys, 'Last name', 'Smith');
  await keys.clear(input('Suffix 2'));
  await save(keys, 'Save 2 changes');
  await screen.findByRole('heading', { name: 'Only some changes were saved.' });
  await speakSpanish();
  expect(screen.getByRole('heading', { name: 'Solo se guardaron algunos cambios.' })).toBeVisible();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent.trim())).toEqual([
    'Apellido: Johnson → Smith',
    'Sufijo 2: FACR → ninguno',
  ]);
});
