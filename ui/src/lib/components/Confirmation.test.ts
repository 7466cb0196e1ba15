import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tick } from 'svelte';
import { announcer } from '../state/announcer.svelte';
import Confirmation from './Confirmation.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  announcer.hide();
  vi.useRealTimers();
});

const visible = () => document.querySelector('.confirmation')?.textContent.trim();

it('is heard and seen, and goes by itself', async () => {
  render(Confirmation);
  announcer.confirm('Changes to Sarah Johnson saved: Last name');
  await tick();
  expect(visible()).toBe('Changes to Sarah Johnson saved: Last name');
  expect(screen.getAllByText('Changes to Sarah Johnson saved: Last name')[0]).toHaveAttribute(
    'aria-live',
    'polite',
  );
  vi.advanceTimersByTime(8000);
  await tick();
  expect(visible()).toBeUndefined();
});

it('stays its whole time when another comes', async () => {
  render(Confirmation);
  announcer.confirm('One');
  vi.advanceTimersByTime(5000);
  announcer.confirm('Two');
  vi.advanceTimersByTime(5000);
  await tick();
  expect(visible()).toBe('Two');
});

it('shows nothing of what is only said', async () => {
  render(Confirmation);
  announcer.say('48 people loaded');
  await tick();
  expect(visible()).toBeUndefined();
});

it('shows that something failed by another picture', async () => {
  render(Confirmation);
  announcer.fail('Not disconnected');
  await tick();
  expect(document.querySelector('.confirmation.failed')).toHaveTextContent('Not disconnected');
});
