import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Later } from './later.svelte';

it('keeps for a part what is typed while it is read', async () => {
  document.body.innerHTML = '';
  let arrive: () => void = () => undefined;
  const loading = new Promise<{ default: string }>((resolve) => {
    arrive = () => resolve({ default: 'palette' });
  });
  const later = new Later(() => loading);
  expect(later.ready).toBeNull();
  expect(later.part).toBeNull();
  const keys = userEvent.setup();
  await keys.keyboard('sa');
  document.body.innerHTML = '<input>';
  const input = document.querySelector('input') as HTMLInputElement;
  arrive();
  await later.read();
  input.focus();
  await expect.poll(() => input.value).toBe('sa');
  expect(later.part).toBe('palette');
});
