import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settings } from '../../lib/state/settings.svelte';
import { answer, fail, failure, sent } from '../../lib/testing/backend';
import { begin } from '../../lib/testing/settings';
import SaveFailed from './SaveFailed.svelte';
import SetAsideDialog from './SetAsideDialog.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => begin());
afterEach(() => begin());

describe('a damaged file', () => {
  it('is named, with what it means', async () => {
    const onclose = vi.fn<() => void>();
    const notices = ['roster.sqlite.damaged-1', 'roster.sqlite.damaged-2'];
    render(SetAsideDialog, {
      notices: notices.map((file) => ({ kind: 'set_aside' as const, file, rescued: false })),
      folder: '/home/dana/.local/share/clinic-roster',
      onclose,
    });
    const dialog = screen.getByRole('alertdialog', { name: 'A damaged file was set aside' });
    expect(dialog).toHaveAccessibleDescription(
      /kept as roster\.sqlite\.damaged-1 and roster\.sqlite\.damaged-2; nothing was deleted/,
    );
    expect(dialog).toHaveTextContent('connect it with an API key again');
    expect(screen.getByText('/home/dana/.local/share/clinic-roster')).toBeVisible();
    await waitFor(() => expect(button('OK')).toHaveFocus());
    await userEvent.setup().click(button('OK'));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('says that what could be read was brought over', () => {
    const notices = [{ kind: 'set_aside' as const, file: 'roster.damaged-1.db', rescued: true }];
    render(SetAsideDialog, { notices, folder: '/data', onclose: () => undefined });
    expect(screen.getByRole('alertdialog')).toHaveTextContent(
      'We recovered as much as we could of your clinics, settings and change history.',
    );
    expect(screen.getByRole('alertdialog')).not.toHaveTextContent('connect it with an API key again');
  });

  it('can be deleted, after one more question', async () => {
    let tries = 0;
    answer({ delete_set_aside: () => (tries++ === 0 ? fail('internal')() : null) });
    const notices = [{ kind: 'set_aside' as const, file: 'roster.damaged-1.db', rescued: false }];
    render(SetAsideDialog, { notices, folder: '/data', onclose: () => undefined });
    const keys = userEvent.setup();
    await keys.click(button('Delete old data…'));
    expect(button('Keep it')).toHaveFocus();
    await keys.click(button('Keep it'));
    expect(button('Delete old data…')).toHaveFocus();
    expect(sent('delete_set_aside')).toEqual([]);
    await keys.click(button('Delete old data…'));
    await keys.click(button('Delete old data'));
    expect(await screen.findByRole('alert')).toHaveTextContent("The old data couldn't be deleted");
    await waitFor(() => expect(button('Delete old data…')).toHaveFocus());
    const status = document.querySelector<HTMLElement>('.old [role=status][tabindex]');
    expect(status?.textContent).toBe('');
    await keys.click(button('Delete old data…'));
    await keys.click(button('Delete old data'));
    // The same element: one that only now appeared would not be announced.
    await waitFor(() => expect(status).toHaveTextContent('The old data was deleted.'));
    expect(screen.getByRole('alertdialog')).toContainElement(status);
    await waitFor(() => expect(status).toHaveFocus());
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

it('what was saved last and is gone is told, and nothing is offered to be deleted', () => {
  const notices = [{ kind: 'incomplete' as const }];
  render(SetAsideDialog, { notices, folder: '/data', onclose: () => undefined });
  const dialog = screen.getByRole('alertdialog', { name: 'The latest changes may be missing here' });
  expect(dialog).not.toHaveTextContent('damaged');
  expect(screen.queryByRole('button', { name: 'Delete old data…' })).toBeNull();
});

describe('settings that were not saved', () => {
  it('are saved on trying again', async () => {
    answer({ save_settings: () => null });
    settings.error = failure('internal');
    render(SaveFailed, { covered: false });
    expect(screen.getByRole('alert')).toHaveTextContent(/weren't saved.*until you close Clinic Roster/);
    await userEvent.setup().click(button('Try again'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(sent('save_settings')).toEqual([{ settings: settings.current }]);
  });

  it('are told in the settings where those stand open', async () => {
    settings.error = failure('internal');
    const { rerender } = render(SaveFailed, { covered: true });
    expect(screen.queryByRole('alert')).toBeNull();
    await rerender({ covered: false });
    expect(screen.getByRole('alert')).toBeVisible();
  });

  it('are told until that is put away, and again after another failure', async () => {
    settings.error = failure('internal');
    render(SaveFailed, { covered: false });
    await userEvent.setup().click(button('Dismiss'));
    expect(screen.queryByRole('alert')).toBeNull();
    settings.error = failure('internal');
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});
