import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadLicences, type Licences } from './licences';
import LicencesDialog from './LicencesDialog.svelte';

vi.mock('./licences', async (original) => ({
  ...(await original<typeof import('./licences')>()),
  loadLicences: vi.fn(),
}));

const sample: Licences = {
  packages: [
    { from: 'npm', name: 'anchor', version: '1.2.0', licence: 'MIT', texts: [0] },
    { from: 'crates.io', name: 'boat', version: '0.3.1', licence: 'MIT AND MPL-2.0', texts: [0, 1] },
    { from: 'crates.io', name: 'crane', version: '4.0.0', licence: 'ISC', texts: [2], standard: true },
  ],
  texts: ['You may sail.', 'You may row.', 'You may lift.'],
};

beforeEach(() => {
  vi.mocked(loadLicences).mockReset().mockResolvedValue(sample);
});

function open() {
  const onclose = vi.fn<() => void>();
  render(LicencesDialog, { onclose });
  return { onclose, keys: userEvent.setup() };
}

const names = () => screen.getAllByRole('listitem').map((item) => item.textContent.trim().split(' ')[0]);
const filter = () => screen.findByRole('textbox', { name: 'Filter packages' });

it('says that it is loading, then how many there are', async () => {
  let arrive: (licences: Licences) => void = () => undefined;
  vi.mocked(loadLicences).mockReturnValue(new Promise((done) => (arrive = done)));
  open();
  expect(screen.getByRole('status')).toHaveTextContent('Loading…');
  arrive(sample);
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('3 packages'));
  expect(names()).toEqual(['anchor', 'boat', 'crane']);
});

it('filters by every word of name, version and licence', async () => {
  const { keys } = open();
  await keys.type(await filter(), 'mit 0.3');
  expect(names()).toEqual(['boat']);
  expect(screen.getByRole('status')).toHaveTextContent('1 package');
  await keys.type(await filter(), 'x');
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  expect(screen.getByRole('status')).toHaveTextContent('Nothing matches “mit 0.3x”.');
});

it('shows the texts of a package when it is opened, and whose they are', async () => {
  const { keys } = open();
  await filter();
  expect(screen.queryByText('You may sail.')).toBeNull();
  await keys.click(screen.getByText('boat'));
  expect(await screen.findByText('You may sail.')).toBeVisible();
  expect(screen.getByText('You may row.')).toBeVisible();
  expect(screen.queryByText(/includes no license text/)).toBeNull();
  await keys.click(screen.getByText('crane'));
  expect(await screen.findByText(/includes no license text/)).toBeVisible();
});

it('says that they could not be loaded, and tries again', async () => {
  vi.mocked(loadLicences).mockRejectedValueOnce(new Error('gone'));
  const { keys } = open();
  expect(await screen.findByRole('alert')).toHaveTextContent("The licenses couldn't be loaded");
  await keys.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await filter()).toBeVisible();
});

it('closes', async () => {
  const { keys, onclose } = open();
  const [, close] = screen.getAllByRole('button', { name: 'Close' });
  await waitFor(() => expect(close).toHaveFocus());
  await keys.keyboard('{Enter}');
  expect(onclose).toHaveBeenCalledOnce();
});
