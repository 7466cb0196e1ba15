/** A dialog in which only a name is typed: leaving it asks before the name is lost, and at once if there is none. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import ChangeClinicDialog from '../features/clinics/ChangeClinicDialog.svelte';
import OperatorQuestion from '../features/operator/OperatorQuestion.svelte';
import NameDialog from '../features/people/bar/NameDialog.svelte';
import { NO_CHANGES } from '../features/people/view/changes';
import { Finding } from '../features/people/view/finding.svelte';
import { FIRST_VIEW, viewText } from '../features/people/view/view';
import { m } from '../lib/messages';
import { KeptView } from '../lib/state/view.svelte';
import { answer, sent } from '../lib/testing/backend';
import { DANA, worksHere } from '../lib/testing/operator';
import { connectedTo, north } from '../lib/testing/settings';

vi.mock('../lib/api/call', async (original) => ({
  ...(await original<typeof import('../lib/api/call')>()),
  call: vi.fn(),
}));

const view = () => new KeptView(FIRST_VIEW, viewText, () => undefined);
const finding = () =>
  new Finding(
    () => [],
    () => NO_CHANGES,
    view(),
    new Date('2026-11-24T12:00:00'),
  );

/** Each dialog, with the field in which a name is typed and what it holds at first. */
const dialogs = [
  {
    which: 'of saved filters',
    open: (onclose: () => void) => render(NameDialog, { finding: finding(), from: null, onclose }),
    field: () => m.find.saved.name,
    before: '',
  },
  {
    which: 'of filters that are renamed',
    open: (onclose: () => void) => render(NameDialog, { finding: finding(), from: 'Admins', onclose }),
    field: () => m.find.saved.name,
    before: 'Admins',
  },
  {
    which: 'of who works here',
    open: (onclose: () => void) =>
      render(OperatorQuestion, { operator: worksHere(DANA, []).operator, onclose }),
    field: () => m.offboarding.operator.notHere,
    before: '',
  },
  {
    which: 'of a clinic',
    open: (onclose: () => void) =>
      render(ChangeClinicDialog, { connection: connectedTo(north), clinic: north, onclose }),
    field: () => m.clinics.change.name,
    before: 'Northside',
  },
];

describe.each(dialogs)('the name $which', ({ open, field, before }) => {
  function begin() {
    answer({});
    const onclose = vi.fn<() => void>();
    open(onclose);
    const input = screen.getByLabelText<HTMLInputElement>(field());
    return { onclose, input, keys: userEvent.setup() };
  }
  const question = () => screen.queryByRole('alertdialog', { name: m.edit.discard.title });

  it('is not lost by Escape without a question', async () => {
    const { onclose, input, keys } = begin();
    await keys.type(input, ' two');
    await keys.keyboard('{Escape}');
    await waitFor(() => expect(question()).toBeVisible());
    await keys.keyboard('{Escape}');
    await waitFor(() => expect(question()).toBeNull());
    expect(input).toHaveValue(`${before} two`);
    expect(onclose).not.toHaveBeenCalled();
    await keys.click(screen.getByRole('button', { name: m.common.cancel }));
    await keys.click(await screen.findByRole('button', { name: m.edit.discard.act }));
    await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
    expect(sent('set_operator')).toEqual([]);
  });

  it('asks nothing while nothing was typed', async () => {
    const { onclose, keys } = begin();
    await keys.keyboard('{Escape}');
    await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
    expect(question()).toBeNull();
  });
});
