/** The smaller pieces: the menu of a person, the list of the revoked, the question who works here. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Operator as Stated, RevokedPerson, User } from '../../lib/api/generated/bindings';
import { m } from '../../lib/messages';
import { person, sarah } from '../../lib/testing';
import { NEIGHBORS } from '../edit/neighbors';
import OperatorQuestion from './OperatorQuestion.svelte';
import type { PersonActs } from './personActs';
import PersonChoice from './PersonChoice.svelte';
import PersonMenu from './PersonMenu.svelte';
import { Revoked } from './revoked.svelte';
import RevokedMark from './RevokedMark.svelte';
import RevokedPeople from './RevokedPeople.svelte';
import { answer, CLINIC, DANA, fail, sent, worksHere } from './testing';

vi.mock('../../lib/api/call', async (original) => ({
  ...(await original<typeof import('../../lib/api/call')>()),
  call: vi.fn(),
}));

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

describe('the mark beside a name', () => {
  const mark = (certain: boolean) =>
    render(RevokedMark, { revoked: { user: sarah, at: '2026-11-01T12:00:00Z', by: 'Dana', certain } });

  it('tells a revocation from one whose answer was lost', () => {
    mark(true);
    expect(screen.getByText('Revoked')).toHaveAttribute(
      'title',
      expect.stringMatching(/^Revoked Nov 1.*Dana$/),
    );
    mark(false);
    expect(screen.getByText('Possibly revoked')).toHaveAttribute(
      'title',
      expect.stringMatching(/^Possibly revoked Nov 1.* by Dana\. We didn't get a clear answer/),
    );
  });
});

describe('the choice of a person', () => {
  it('begins in the order of names', () => {
    render(PersonChoice, { users: [kai, sarah], label: 'Who?', onchoose: () => undefined });
    const names = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(names[0]).toContain('Johnson');
    expect(names[1]).toContain('Lindqvist');
  });

  it('says that no one matches only once everyone is there', async () => {
    const at = (complete: boolean) => new Map([[NEIGHBORS, { complete: () => complete }]]);
    const props = { users: [kai], label: 'Who?', onchoose: () => undefined };
    const { unmount } = render(PersonChoice, { props, context: at(false) });
    await userEvent.setup().type(screen.getByLabelText('Who?'), 'sarah');
    expect(screen.getByRole('status')).toHaveTextContent(m.common.unfinished.people);
    unmount();
    render(PersonChoice, { props, context: at(true) });
    await userEvent.setup().type(screen.getByLabelText('Who?'), 'sarah');
    expect(screen.getByRole('status')).toHaveTextContent('No one matches “sarah”.');
  });
});

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
