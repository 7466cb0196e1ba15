/** An editor that was left while its answer was awaited: what comes late is seen on the card, and nowhere else. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '../lib/api/call';
import type { UpdateOutcome } from '../lib/api/generated/bindings';
import { connected, kai, start } from './testing';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

beforeEach(() => vi.mocked(call).mockReset());

async function edit(name: string, lastName: string) {
  await fireEvent.click(await screen.findByLabelText(`Edit ${name}`));
  await fireEvent.input(await screen.findByLabelText('Last name'), { target: { value: lastName } });
}

const press = async (words: string) => fireEvent.click(await screen.findByText(words));

it('replaces the card silently, and leaves the next editor alone', async () => {
  let answer: (outcome: UpdateOutcome) => void = () => undefined;
  start(connected, undefined, {
    update_user: () => new Promise<UpdateOutcome>((resolve) => (answer = resolve)),
  });
  await edit('Kai Lindqvist', 'Berg');
  await press('Review changes');
  await press('Save 1 change');
  await fireEvent.click(screen.getByLabelText('Close'));
  await press('Leave');
  await waitFor(() => expect(screen.queryByText('Review changes')).toBeNull());
  await edit('Sarah Marie Johnson', 'Smith');

  answer({ outcome: 'saved', user: { ...kai, lastName: 'Berg' }, noted: true });
  const card = await screen.findByLabelText('Kai Berg', { selector: 'article' });
  expect(card).not.toHaveClass('highlighted');
  expect(screen.queryByText(/^Saved\./)).toBeNull();
  expect(screen.getByRole('dialog')).toHaveAccessibleName('Edit Sarah Marie Johnson');
  expect(screen.getByLabelText('Last name')).toHaveValue('Smith');
});
