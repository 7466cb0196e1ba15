import { createRawSnippet } from 'svelte';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import Button from './Button.svelte';

afterEach(() => vi.restoreAllMocks());

const children = createRawSnippet(() => ({ render: () => '<span>Save 2 changes</span>' }));

function show() {
  const onclick = vi.fn();
  const { rerender } = render(Button, { onclick, children });
  return { onclick, rerender, button: screen.getByRole('button'), keys: userEvent.setup() };
}

it('keeps the width it was pressed with while it is busy, whatever it says then', async () => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 143.5, 36));
  const { onclick, rerender, button, keys } = show();
  expect(button.style.minWidth).toBe('');
  await keys.click(button);
  expect(onclick).toHaveBeenCalledOnce();
  await rerender({ busy: true });
  expect(button.style.minWidth).toBe('143.5px');
  // Another press changes nothing.
  vi.mocked(button.getBoundingClientRect).mockReturnValue(new DOMRect(0, 0, 90, 36));
  await keys.click(button);
  expect(button.style.minWidth).toBe('143.5px');
  expect(onclick).toHaveBeenCalledOnce();
  await rerender({ busy: false });
  expect(button.style.minWidth).toBe('');
});

it('ignores clicks before its time, and keeps the focus', async () => {
  const { onclick, rerender, button, keys } = show();
  await rerender({ early: true });
  await keys.click(button);
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(onclick).not.toHaveBeenCalled();
  await rerender({ early: false });
  await keys.keyboard('{Enter}');
  expect(onclick).toHaveBeenCalledOnce();
});
