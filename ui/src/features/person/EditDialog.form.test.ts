import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { kai, sarah } from '../../lib/testing/fixtures';
import { button, findButton, input, open, problem, sent, write } from './testing';

vi.mock('../../lib/api/call');

describe('the form', () => {
  it('is named by the person and has every input by its label', () => {
    open(sarah());
    expect(screen.getByRole('dialog', { name: 'Edit Sarah Marie Johnson' })).toBeVisible();
    expect(input('First name')).toHaveValue('Sarah');
    expect(input('Middle name')).toHaveValue('Marie');
    expect(input('Last name')).toHaveValue('Johnson');
    expect(input('Suffix 1')).toHaveValue('MD');
    expect(input('Suffix 2')).toHaveValue('FACR');
    expect(input('Clinic role')).toHaveValue('Radiologist');
    expect(input('Level')).toHaveValue('member');
    for (const name of ['Create and sign reports', 'Manage studies', 'Dashboard access']) {
      expect(screen.getByRole('switch', { name })).toBeChecked();
    }
    expect(input('NPI number')).toHaveValue('1234567893');
    expect(input('Phone number')).toHaveValue('(555) 123-4567');
    expect(screen.getByText('usr_1234567890abcdef1234567890abcdef')).toBeVisible();
    expect(button('Copy user ID')).toBeVisible();
  });

  it('has nothing to review until something is changed, and says so', async () => {
    const { keys } = open(sarah());
    expect(button('Review changes')).toBeDisabled();
    expect(button('Review changes')).toHaveAccessibleDescription('No changes yet.');
    await write(keys, 'Last name', 'Johnson-Smith');
    expect(button('Review changes')).toBeEnabled();
    expect(screen.getByText('1 change')).toBeVisible();
    expect(input('Last name')).toHaveAccessibleDescription(/Edited/);
    await write(keys, 'Last name', 'Johnson ');
    expect(button('Review changes')).toBeDisabled();
  });

  it('has the minimal patch checked', async () => {
    const { keys } = open(sarah());
    await keys.clear(input('Suffix 2'));
    await keys.type(input('Phone number'), '{Backspace}8');
    expect(sent('check_patch').at(-1)?.patch).toEqual({ suffix2: null, phoneNumber: '5551234568' });
  });

  it('says what is wrong beside the field that is typed in, and counts it', async () => {
    const { keys } = open(sarah(), {
      check_patch: ({ patch }) => (patch.npiNumber === '12' ? problem('npiNumber', 'npi_length') : {}),
    });
    await write(keys, 'NPI number', '12');
    await waitFor(() => expect(input('NPI number')).toHaveAttribute('aria-invalid', 'true'));
    expect(input('NPI number')).toHaveAccessibleDescription(/An NPI number has exactly 10 digits\./);
    expect(screen.getByText('1 change · 1 to fix')).toBeVisible();
    expect(button('Review changes')).toBeDisabled();
    await write(keys, 'NPI number', '1003000126');
    await waitFor(() => expect(input('NPI number')).not.toHaveAttribute('aria-invalid'));
    expect(button('Review changes')).toBeEnabled();
  });

  it('drops an answer that a later keystroke has overtaken', async () => {
    const late: (() => void)[] = [];
    const { keys } = open(sarah(), {
      check_patch: ({ patch }) =>
        patch.npiNumber === '12'
          ? new Promise((resolve) => late.push(() => resolve(problem('npiNumber', 'npi_length'))))
          : {},
    });
    await write(keys, 'NPI number', '123');
    late.forEach((answer) => answer());
    await Promise.resolve();
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('formats the phone number on leaving it', async () => {
    const { keys } = open(kai());
    await keys.type(input('Phone number'), '555.765.4321');
    await keys.tab();
    expect(input('Phone number')).toHaveValue('(555) 765-4321');
    expect(sent('check_patch').at(-1)?.patch).toEqual({ phoneNumber: '5557654321' });
  });
});

describe('what belongs together', () => {
  it('turns dashboard access on for an admin, says so, and takes it back', async () => {
    const { keys } = open(kai());
    const access = screen.getByRole('switch', { name: 'Dashboard access' });
    await keys.selectOptions(input('Level'), 'Admin');
    expect(access).toBeChecked();
    expect(screen.getByText('Admins need dashboard access, so it was turned on.')).toBeVisible();
    await keys.selectOptions(input('Level'), 'Member');
    expect(access).not.toBeChecked();
    expect(button('Review changes')).toBeDisabled();
  });

  it('explains why an admin needs dashboard access, and offers it', async () => {
    const { keys } = open(kai({ level: 'admin' }));
    expect(screen.getByText(/Admins need dashboard access\. Turn it on/)).toBeVisible();
    await keys.click(button('Turn it on'));
    expect(screen.getByRole('switch', { name: 'Dashboard access' })).toBeChecked();
  });

  it('asks for the NPI number when reports are turned on', async () => {
    const { keys } = open(kai(), { check_patch: () => problem('npiNumber', 'npi_required') });
    await keys.click(screen.getByRole('switch', { name: 'Create and sign reports' }));
    await waitFor(() => expect(input('NPI number')).toHaveFocus());
    expect(input('NPI number')).toHaveAccessibleDescription(/Enter the NPI that/);
    expect(input('NPI number')).not.toHaveAttribute('aria-invalid');
    await keys.tab();
    await waitFor(() => expect(input('NPI number')).toHaveAttribute('aria-invalid', 'true'));
  });

  it('leads to what is to be fixed, wherever it stands', async () => {
    const { keys } = open(sarah({ npiNumber: null }), {
      check_patch: () => problem('npiNumber', 'npi_required'),
    });
    await write(keys, 'Last name', 'Smith');
    expect(input('NPI number')).not.toHaveAttribute('aria-invalid');
    await keys.click(await findButton('Show what to fix'));
    await waitFor(() => expect(input('NPI number')).toHaveFocus());
    expect(input('NPI number')).toHaveAttribute('aria-invalid', 'true');
  });
});

// jsdom has no layout, so the list never finds its place: it stays hidden, and what is hidden has no name.
describe('role and level', () => {
  it('finds a role by typing', async () => {
    const { keys } = open(sarah());
    await keys.click(input('Clinic role'));
    await keys.keyboard('cardio');
    const option = await screen.findByText('Cardiologist');
    expect(option.closest('[role=listbox]')?.querySelectorAll('[role=option]')).toHaveLength(1);
    await keys.click(option);
    expect(input('Clinic role')).toHaveValue('Cardiologist');
    expect(sent('check_patch').at(-1)?.patch).toEqual({ clinicRole: 'Cardiologist' });
  });

  it('takes a role by Enter, and the marked one by Tab', async () => {
    const { keys } = open(sarah());
    await keys.click(input('Clinic role'));
    await keys.keyboard('it supp');
    await screen.findByText('IT Support');
    await keys.keyboard('{Enter}');
    await waitFor(() => expect(input('Clinic role')).toHaveValue('IT Support'));
    await write(keys, 'Clinic role', 'cardiol');
    await screen.findByText('Cardiologist');
    await keys.tab();
    await waitFor(() => expect(input('Clinic role')).toHaveValue('Cardiologist'));
    expect(sent('check_patch').at(-1)?.patch).toEqual({ clinicRole: 'Cardiologist' });
  });

  it('passes by an open list without taking what happens to be marked', async () => {
    const { keys } = open(sarah());
    await keys.click(input('Clinic role'));
    await keys.tab();
    expect(input('Clinic role')).toHaveValue('Radiologist');
    expect(button('Review changes')).toBeDisabled();
  });

  it('keeps a text that is no role, and says so', async () => {
    const { keys } = open(sarah(), {
      check_patch: ({ patch }) =>
        patch.clinicRole === 'Wizard' ? problem('clinicRole', 'unknown_role') : {},
    });
    await write(keys, 'Clinic role', 'Wizard');
    expect(await screen.findByText(/^No role /)).toBeInTheDocument();
    await keys.tab();
    expect(input('Clinic role')).toHaveValue('Wizard');
    await waitFor(() =>
      expect(input('Clinic role')).toHaveAccessibleDescription(/Choose one of the roles in the list\./),
    );
    expect(button('Review changes')).toBeDisabled();
  });

  it('keeps a role and a level that it does not know', () => {
    open(sarah({ clinicRole: 'PACS Administrator', level: 'auditor' }));
    expect(input('Clinic role')).toHaveValue('PACS Administrator');
    expect(input('Clinic role')).toHaveAccessibleDescription(/stays unless you choose another/);
    expect(input('Level')).toHaveValue('auditor');
    expect(button('Review changes')).toBeDisabled();
  });

  it('explains levels beside the level, over a form that keeps what was typed', async () => {
    const { keys, onclose } = open(sarah());
    await write(keys, 'Last name', 'Smith');
    await keys.click(button('What levels and permissions mean'));
    const help = await screen.findByRole('dialog', { name: 'What levels and permissions mean' });
    expect(help).toHaveTextContent(/Owner.*Admin.*Member/);
    await keys.keyboard('{Escape}');
    await waitFor(() => expect(help).not.toBeInTheDocument());
    expect(input('Last name')).toHaveValue('Smith');
    expect(onclose).not.toHaveBeenCalled();
  });

  it('shows the level of an owner and why it cannot change', () => {
    open(kai({ level: 'owner' }));
    expect(input('Level')).toHaveValue('Owner');
    expect(input('Level')).toHaveAttribute('readonly');
    expect(input('Level')).toHaveAccessibleDescription(/can only be changed in the AutoScribe dashboard/);
  });
});
