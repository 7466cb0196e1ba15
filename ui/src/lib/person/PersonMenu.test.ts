import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { User } from '../api/generated/bindings';
import { person, sarah } from '../testing/people';
import type { PersonActions } from './personActions';
import PersonMenu from './PersonMenu.svelte';

const kai = person({ userId: 'usr_kai', firstName: 'Kai', middleName: null, lastName: 'Lindqvist' });
const button = (name: string) => screen.getByRole('button', { name });

// Without a layout what floats stays invisible, though it is there.
const menu = () => screen.queryByRole('menu', { hidden: true });
const findMenu = () => screen.findByRole('menu', { hidden: true });

describe('the menu of a person', () => {
  function open(revokedOf: PersonActions['revokedOf'] = () => undefined) {
    const action = () => vi.fn<(user: User) => void>();
    const actions = { revoke: action(), restore: action(), offboard: action(), revokedOf };
    const onedit = vi.fn<(user: User) => void>();
    const { rerender } = render(PersonMenu, { user: sarah, actions, onedit });
    return {
      actions,
      onedit,
      rerender,
      keys: userEvent.setup(),
      more: button('More for Sarah Marie Johnson'),
    };
  }

  it('opens by the keys, closes by Escape, and gives the focus back', async () => {
    const { keys, more } = open();
    more.focus();
    await keys.keyboard('{ArrowDown}');
    expect(await findMenu()).toBeInTheDocument();
    expect(more).toHaveAttribute('aria-expanded', 'true');
    await keys.keyboard('{Escape}');
    await waitFor(() => expect(menu()).toBeNull());
    await waitFor(() => expect(more).toHaveFocus());
  });

  it('does what is chosen', async () => {
    const { keys, more, actions, onedit } = open();
    for (const [item, action] of [
      ['Edit', onedit],
      ['Revoke access…', actions.revoke],
      ['Offboard…', actions.offboard],
    ] as const) {
      await keys.click(more);
      await keys.click(await screen.findByText(item));
      expect(action).toHaveBeenCalledExactlyOnceWith(sarah);
    }
  });

  it('offers the way back to whoever is revoked', async () => {
    const { keys, more, actions } = open(() => ({
      user: sarah,
      at: '2026-11-01T12:00:00Z',
      by: '',
      certain: true,
    }));
    await keys.click(more);
    await keys.click(await screen.findByText('Restore access…'));
    expect(actions.restore).toHaveBeenCalledExactlyOnceWith(sarah);
    expect(actions.revoke).not.toHaveBeenCalled();
  });

  it('offers both ways if the answer never came', async () => {
    const { keys, more, actions } = open(() => ({
      user: sarah,
      at: '2026-11-01T12:00:00Z',
      by: '',
      certain: false,
    }));
    await keys.click(more);
    expect(await screen.findByText('Restore access…')).toBeInTheDocument();
    await keys.click(screen.getByText('Revoke access again…'));
    expect(actions.revoke).toHaveBeenCalledExactlyOnceWith(sarah);
  });

  it('copies, says so, and stays open', async () => {
    const { keys, more } = open();
    await keys.click(more);
    await keys.click(await screen.findByText('Copy email'));
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(sarah.email);
  });

  it('does not stay open for another person', async () => {
    const { keys, more, rerender } = open();
    await keys.click(more);
    await findMenu();
    await rerender({ user: kai });
    await waitFor(() => expect(menu()).toBeNull());
  });
});
