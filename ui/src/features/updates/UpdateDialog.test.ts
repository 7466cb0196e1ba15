import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { call, stream } from '../../lib/api/call';
import type { InstallProgress } from '../../lib/api/generated/bindings';
import { updates } from '../../lib/state/updates.svelte';
import UpdateDialog from './UpdateDialog.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
  stream: vi.fn(),
}));

const update = { version: '2.0.0', notes: '### Added\n\n- Something new.', installs: true };
const found = { state: 'found', update };

beforeEach(() => {
  vi.mocked(call).mockReset();
  vi.mocked(stream).mockReset();
  updates.stage = { name: 'unknown' };
});

function open(look: unknown, platform: 'windows' | 'linux' = 'linux') {
  vi.mocked(call).mockImplementation((async (name: string) =>
    name === 'look_for_update' ? look : null) as typeof call);
  const onclose = vi.fn<() => void>();
  render(UpdateDialog, { version: '1.0.0', platform, onclose });
  return onclose;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('looks when it is opened, and says where there is nothing newer', async () => {
  open({ state: 'newest' });
  expect(await screen.findByText('You have the newest version, 1.0.0.')).toHaveAttribute('role', 'status');
  expect(call).toHaveBeenCalledWith('look_for_update', { asked: true });
});

it('says why it does not look', async () => {
  open({ state: 'off', why: 'policy' });
  expect(await screen.findByText(/Ask your IT team about newer versions/)).toBeVisible();
});

it('says what is new and what will happen, with nothing chosen yet', async () => {
  const onclose = open(found, 'windows');
  const dialog = await screen.findByRole('dialog', { name: 'Version 2.0.0' });
  expect(dialog).toHaveAccessibleDescription('You have version 1.0.0.');
  expect(screen.getByRole('listitem')).toHaveTextContent('Something new.');
  expect(screen.getByText(/closes, the new version is installed, and it opens again/)).toBeVisible();
  expect(screen.getByText(/clinics, their keys and your settings are kept/)).toBeVisible();
  await press('Later');
  expect(onclose).toHaveBeenCalledOnce();
  expect(stream).not.toHaveBeenCalled();
});

it('names the page if a person has to install it', async () => {
  open({ state: 'found', update: { ...update, installs: false } });
  await screen.findByRole('dialog', { name: 'Version 2.0.0' });
  expect(screen.getByText(/Download the file for your computer there/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Install now' })).not.toBeInTheDocument();
  await press('Open the download page');
  expect(call).toHaveBeenCalledWith('open_update_page', { version: '2.0.0' });
  expect(stream).not.toHaveBeenCalled();
});

it('can be stopped while it downloads, and not be left while it installs', async () => {
  let tell: (progress: InstallProgress) => void = () => undefined;
  let done: () => void = () => undefined;
  vi.mocked(stream).mockImplementation(((_name: string, _args: unknown, onEvent: typeof tell) => {
    tell = onEvent;
    return new Promise<void>((resolve) => (done = resolve));
  }) as typeof stream);
  const onclose = open(found);
  await screen.findByRole('dialog', { name: 'Version 2.0.0' });
  await press('Install now');
  tell({ step: 'fetching', percent: 40 });
  expect(await screen.findByRole('progressbar', { name: 'Downloading…' })).toHaveValue(40);
  expect(screen.getByRole('button', { name: 'Stop' })).toHaveFocus();
  tell({ step: 'installing' });
  expect(await screen.findByText(/Don't turn off your computer/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(onclose).not.toHaveBeenCalled();
  done();
  expect(await screen.findByRole('dialog', { name: 'Version 2.0.0 is installed' })).toBeVisible();
  expect(screen.getByRole('dialog')).not.toHaveAccessibleDescription();
  expect(screen.getByRole('button', { name: 'Later' })).toHaveFocus();
  await press('Restart now');
  expect(call).toHaveBeenCalledWith('restart_app', {});
});

it('says clearly that what nobody signed was refused', async () => {
  const refused = { code: 'update_refused', fields: {}, retryable: false };
  vi.mocked(stream).mockRejectedValue(refused);
  open(found);
  await screen.findByRole('dialog', { name: 'Version 2.0.0' });
  await press('Install now');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(/isn't signed by the makers of Clinic Roster/);
  await press('Check again');
  expect(await screen.findByText('Something new.')).toBeVisible();
});
