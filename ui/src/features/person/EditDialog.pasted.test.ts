/** Names and numbers that are pasted into the form of a person. */
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { draftOf, patchOf } from '../../lib/person/draft';
import { kai, sarah } from '../../lib/testing/fixtures';
import { button, input, open, sent } from './testing';

vi.mock('../../lib/api/call');

async function paste(keys: ReturnType<typeof open>['keys'], label: string, text: string) {
  await keys.clear(input(label));
  await keys.click(input(label));
  await keys.paste(text);
}

describe('pasted fields', () => {
  it('are cleaned, and say what was done until they are typed in again', async () => {
    const { keys } = open(kai());
    await paste(keys, 'NPI number', '\u202d1003\u2212000\u2212126\u202c');
    expect(sent('check_patch').at(-1)?.patch).toEqual({ npiNumber: '1003000126' });
    await keys.tab();
    expect(input('NPI number')).toHaveValue('1003000126');
    expect(screen.getByText('Removed invisible characters.')).toBeVisible();
    await keys.type(input('NPI number'), '{Backspace}6');
    expect(screen.queryByText('Removed invisible characters.')).toBeNull();
  });

  it('say which part of a phone number is an extension, and leave out just that', async () => {
    const { keys } = open(kai());
    await paste(keys, 'Phone number', '+1 555-010-0142 x204');
    await waitFor(() =>
      expect(input('Phone number')).toHaveAccessibleDescription(
        /Avara can't store an extension\. Leave out “x204”\./,
      ),
    );
    expect(button('Review changes')).toBeDisabled();
    await keys.click(button('Leave out “x204”'));
    expect(input('Phone number')).toHaveValue('1 (555) 010-0142');
    expect(sent('check_patch').at(-1)?.patch).toEqual({ phoneNumber: '15550100142' });
    expect(button('Review changes')).toBeEnabled();
  });

  it('name a number that Excel shortened', async () => {
    const { keys } = open(kai());
    await paste(keys, 'NPI number', '1.23457E+09');
    await waitFor(() =>
      expect(input('NPI number')).toHaveAccessibleDescription(/Excel shortened this number\./),
    );
  });
});

describe('what is saved with invisible characters', () => {
  const odd = sarah({ lastName: 'Johnson\u200b', phoneNumber: '+1 555 010 0142' });

  it('is no change as long as it is not touched', () => {
    expect(patchOf(odd, draftOf(odd))).toEqual({});
  });

  it('can be put right by typing it anew', () => {
    expect(patchOf(odd, { ...draftOf(odd), lastName: 'Johnson' })).toEqual({ lastName: 'Johnson' });
  });
});
