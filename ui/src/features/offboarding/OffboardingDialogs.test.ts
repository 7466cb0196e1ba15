import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Revoked } from '../../lib/state/revoked.svelte';
import { answer, CLINIC, fail } from '../../lib/testing/backend';
import { worksHere } from '../../lib/testing/operator';
import { sarah } from '../../lib/testing/people';
import OffboardingDialogs from './OffboardingDialogs.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const button = (name: string) => screen.findByRole('button', { name });

it('remember a lost answer when the same is asked once more', async () => {
  const answers = [fail('outcome_unknown'), fail('refused', 'The user has no access to revoke')];
  const perhaps = { user: sarah, at: '2026-11-01T12:00:00Z', by: 'Dana', certain: false };
  answer({
    revoke_access: () => (answers.shift() as () => never)(),
    list_revoked: () => [perhaps],
    list_receipts: () => [],
  });
  const revoked = new Revoked();
  const around = {
    users: [sarah],
    operatorUserId: null,
    get revoked() {
      return revoked.byPerson;
    },
  };
  const { component } = render(OffboardingDialogs, {
    props: {
      clinicId: CLINIC,
      clinic: 'Northside',
      users: [sarah],
      revoked,
      around,
      onchanged: vi.fn(),
      onunauthorized: vi.fn(),
    },
    context: worksHere().context,
  });
  const keys = userEvent.setup();
  component.revoke(sarah);
  await keys.click(await button('Revoke access'));
  await keys.click(await button('Close'));
  component.revoke(sarah);
  await keys.click(await button('Revoke access'));
  expect(
    await screen.findByRole('alertdialog', { name: "We don't know whether this worked" }),
  ).toHaveAccessibleDescription(/earlier attempt may have worked/);
});
