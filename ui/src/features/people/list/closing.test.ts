import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { saveAll } from '../../../lib/state/unsaved';
import { KeptView } from '../../../lib/state/view.svelte';
import { sarah } from '../../../lib/testing';
import CardGrid from './CardGrid.svelte';

it('tells where it stands before the window closes, however short ago it was scrolled', async () => {
  const save = vi.fn<(text: string) => void>();
  const view = new KeptView({ first: null as string | null, scrolled: 0 }, JSON.stringify, save);
  const forget = view.flushOnHide();
  render(CardGrid, {
    users: [sarah],
    now: new Date('2026-11-24T12:00:00'),
    busy: false,
    asked: '',
    highlighted: null,
    changed: new Map(),
    first: null,
    selected: null,
    onselect: vi.fn(),
    onfirst: (first: string | null) => view.change({ first, scrolled: view.current.scrolled + 1 }),
    onopen: vi.fn(),
  });
  const scroller = screen.getByRole('article').closest('.scroller');
  if (!scroller) throw new Error('Nothing scrolls');
  await saveAll();
  expect(save, 'it was not scrolled').not.toHaveBeenCalled();
  await fireEvent.scroll(scroller);
  await saveAll();
  expect(save).toHaveBeenCalledOnce();
  expect(JSON.parse(save.mock.calls[0]?.[0] ?? '')).toMatchObject({ scrolled: 1 });
  forget();
});
