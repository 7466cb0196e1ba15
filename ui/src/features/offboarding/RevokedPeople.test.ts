import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { RevokedPerson, User } from '../../lib/api/generated/bindings';
import { m } from '../../lib/messages';
import { Revoked } from '../../lib/state/revoked.svelte';
import { answer, fail } from '../../lib/testing/backend';
import { person, sarah } from '../../lib/testing/people';
import RevokedPeople from './RevokedPeople.svelte';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

const kai = person({ userId: 'usr_kai', firstName: 'Kai', middleName: null, lastName: 'Lindqvist' });
const button = (name: string) => screen.getByRole('button', { name });

describe('the revoked', () => {
  const entries: RevokedPerson[] = [
    { user: sarah, at: '2026-11-01T12:00:00Z', by: 'Dana', certain: true },
    { user: kai, at: '2026-11-20T12:00:00Z', by: '', certain: true },
  ];

  async function show(query = '') {
    const revoked = new Revoked();
    await revoked.load('c1');
    const onrestore = vi.fn<(user: User) => void>();
    const onrevoke = vi.fn<(user: User) => void>();
    const onretry = vi.fn<() => void>();
    const onclearsearch = vi.fn<() => void>();
    const props = { clinicId: 'c1', clinic: 'Northside', revoked, query };
    render(RevokedPeople, { ...props, onrestore, onrevoke, onretry, onclearsearch });
    return { onrestore, onrevoke, onretry, onclearsearch, revoked, keys: userEvent.setup() };
  }

  it('stand there with when and by whom, the latest first, and can be restored', async () => {
    answer({ list_revoked: () => entries, list_receipts: () => [] });
    const { keys, onrestore } = await show();
    const names = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
    expect(names[0]).toContain('Kai Lindqvist');
    expect(screen.getByText(/^Revoked Nov 1, 2026.* by Dana$/)).toBeVisible();
    await keys.click(button("Restore Sarah Marie Johnson's access"));
    expect(onrestore).toHaveBeenCalledExactlyOnceWith(sarah);
  });

  it('say if the answer never came, and can be revoked again or restored', async () => {
    const perhaps = { user: sarah, at: '2026-11-01T12:00:00Z', by: 'Dana', certain: false };
    answer({ list_revoked: () => [perhaps], list_receipts: () => [] });
    const { keys, onrevoke, onrestore } = await show();
    expect(screen.getByText(/^Possibly revoked Nov 1, 2026.* by Dana$/)).toBeVisible();
    expect(screen.getByText(/^We didn't get a clear answer from Avara/)).toBeVisible();
    expect(screen.getByText(/^People whose access was revoked, or may have been,/)).toBeVisible();
    await keys.click(button('Revoke again: Sarah Marie Johnson'));
    expect(onrevoke).toHaveBeenCalledExactlyOnceWith(sarah);
    await keys.click(button("Restore Sarah Marie Johnson's access"));
    expect(onrestore).toHaveBeenCalledExactlyOnceWith(sarah);
  });

  it('are searched like the others', async () => {
    answer({ list_revoked: () => entries, list_receipts: () => [] });
    await show('kai');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('lead out of a search that hides them all', async () => {
    answer({ list_revoked: () => entries, list_receipts: () => [] });
    const { keys, onclearsearch } = await show('zebra');
    expect(screen.getByText(m.people.noMatch.title({ query: 'zebra' }))).toBeVisible();
    await keys.click(button(m.people.search.clear));
    expect(onclearsearch).toHaveBeenCalledOnce();
  });

  it('say if there is no one', async () => {
    answer({ list_revoked: () => [], list_receipts: () => [] });
    await show();
    expect(screen.getByText('No one has been revoked')).toBeVisible();
  });

  it('say if they could not be read', async () => {
    answer({ list_revoked: fail('internal'), list_receipts: () => [] });
    const { keys, onretry } = await show();
    await keys.click(button('Try again'));
    expect(onretry).toHaveBeenCalledOnce();
  });

  it('of one clinic never stand under another', async () => {
    let first: (people: RevokedPerson[]) => void = () => undefined;
    answer({
      list_revoked: ({ clinicId }) => (clinicId === 'c1' ? new Promise((done) => (first = done)) : []),
    });
    const revoked = new Revoked();
    const slow = revoked.load('c1');
    await revoked.load('c2');
    first(entries);
    await slow;
    expect(revoked.people).toEqual([]);
  });
});
