import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Lazy } from './lazy.svelte';

it('keeps for a part what is typed while it is read', async () => {
  document.body.innerHTML = '';
  let arrive: () => void = () => undefined;
  const loading = new Promise<{ default: string }>((resolve) => {
    arrive = () => resolve({ default: 'palette' });
  });
  const lazy = new Lazy(() => loading);
  expect(lazy.ready).toBeNull();
  expect(lazy.part).toBeNull();
  const keys = userEvent.setup();
  await keys.keyboard('sa');
  document.body.innerHTML = '<input>';
  const input = document.querySelector('input') as HTMLInputElement;
  arrive();
  await lazy.read();
  input.focus();
  await expect.poll(() => input.value).toBe('sa');
  expect(lazy.part).toBe('palette');
});
