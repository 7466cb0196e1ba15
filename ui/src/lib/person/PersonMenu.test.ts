import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { User } from '../api/generated/bindings';
import { person, sarah } from '../testing/people';
import type { PersonActs } from './personActs';
import PersonMenu from './PersonMenu.svelte';

const kai = person({ userId: 'usr_kai', firstName: 'Kai', middleName: null, lastName: 'Lindqvist' });
const button = (name: string) => screen.getByRole('button', { name });

// Without a layout what floats stays invisible, though it is there.
const menu = () => screen.queryByRole('menu', { hidden: true });
const findMenu = () => screen.findByRole('menu', { hidden: true });

describe('the menu of a person', () => {
  function open(revokedOf: PersonActs['revokedOf'] = () => undefined) {
    const act = () => vi.fn<(user: User) => void>();
    const acts = { revoke: act(), restore: act(), left: act(), revokedOf };
    const onedit = vi.fn<(user: User) => void>();
    const { rerender } = render(PersonMenu, { user: sarah, acts, onedit });
    return { acts, onedit, rerender, keys: userEvent.setup(), more: button('More for Sarah Marie Johnson') };
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
    const { keys, more, acts, onedit } = open();
    for (const [item, act] of [
      ['Edit', onedit],
      ['Revoke access…', acts.revoke],
      ['Offboard…', acts.left],
    ] as const) {
      await keys.click(more);
      await keys.click(await screen.findByText(item));
      expect(act).toHaveBeenCalledExactlyOnceWith(sarah);
    }
  });

  it('offers the way back to whoever is revoked', async () => {
    const { keys, more, acts } = open(() => ({
      user: sarah,
      at: '2026-11-01T12:00:00Z',
      by: '',
      certain: true,
    }));
    await keys.click(more);
    await keys.click(await screen.findByText('Restore access…'));
    expect(acts.restore).toHaveBeenCalledExactlyOnceWith(sarah);
    expect(acts.revoke).not.toHaveBeenCalled();
  });

  it('offers both ways if the answer never came', async () => {
    const { keys, more, acts } = open(() => ({
      user: sarah,
      at: '2026-11-01T12:00:00Z',
      by: '',
      certain: false,
    }));
    await keys.click(more);
    expect(await screen.findByText('Restore access…')).toBeInTheDocument();
    await keys.click(screen.getByText('Revoke access again…'));
    expect(acts.revoke).toHaveBeenCalledExactlyOnceWith(sarah);
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
