import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Operator as Stated } from '../../lib/api/generated/bindings';
import { answer, CLINIC, fail, sent } from '../../lib/testing/backend';
import { DANA, worksHere } from '../../lib/testing/operator';
import { person, sarah } from '../../lib/testing/people';
import OperatorQuestion from './OperatorQuestion.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const kai = person({ userId: 'usr_kai', firstName: 'Kai', middleName: null, lastName: 'Lindqvist' });
const button = (name: string) => screen.getByRole('button', { name });

describe('the question who works here', () => {
  function ask(more: Parameters<typeof answer>[0] = {}, stated: Stated | null = DANA) {
    answer(more);
    const { operator } = worksHere(stated, [sarah, kai]);
    operator.ask('2026-11-24T12:00:00.000Z');
    const onclose = vi.fn<() => void>();
    render(OperatorQuestion, { operator, onclose });
    return { operator, onclose, keys: userEvent.setup() };
  }

  it('saves the person who is chosen, and from when on', async () => {
    const { keys, onclose } = ask();
    expect(screen.getByText('Currently: Dana')).toBeVisible();
    await keys.type(screen.getByLabelText('Find yourself in the list'), 'sarah');
    await keys.keyboard('{ArrowDown}{Enter}');
    const operator = { userId: sarah.userId, name: 'Sarah Johnson' };
    expect(sent('set_operator')).toEqual([{ clinicId: CLINIC, operator, since: '2026-11-24T12:00:00.000Z' }]);
    await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  });

  it('saves the name of someone who is not in the list', async () => {
    const { keys, onclose } = ask();
    expect(button('Use this name')).toBeDisabled();
    await keys.type(screen.getByLabelText('Not in this list? Enter your name'), ' Pat Temp {Enter}');
    expect(sent('set_operator')[0]?.operator).toEqual({ userId: null, name: 'Pat Temp' });
    await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  });

  it('stays if the answer could not be saved', async () => {
    const { keys, onclose } = ask({ set_operator: fail('internal') });
    await keys.type(screen.getByLabelText('Not in this list? Enter your name'), 'Pat{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent("We couldn't save your answer");
    expect(onclose).not.toHaveBeenCalled();
  });

  it('can be put aside for good, and leaves what was stated before', async () => {
    const first = ask({}, null);
    await first.keys.click(button('Not now'));
    expect(sent('set_operator')).toEqual([{ clinicId: CLINIC, operator: null, since: null }]);
    await waitFor(() => expect(first.onclose).toHaveBeenCalledOnce());
  });

  it('is cancelled without a word once it was answered before', async () => {
    const { keys, onclose, operator } = ask();
    await keys.click(button('Cancel'));
    expect(onclose).toHaveBeenCalledOnce();
    expect(sent('set_operator')).toEqual([]);
    expect(operator.name).toBe('Dana');
  });
});
