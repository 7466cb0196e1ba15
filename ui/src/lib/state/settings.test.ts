import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call } from '../api/call';
import type { CommandError, Settings } from '../api/generated/bindings';
import { GIVEN_PRESETS } from '../presets';
import { settings, TEXT_SIZE } from './settings.svelte';

vi.mock('../api/call', async (original) => ({
  ...(await original<typeof import('../api/call')>()),
  call: vi.fn(),
}));

const usual: Settings = {
  theme: 'system',
  density: 'comfortable',
  textSize: TEXT_SIZE.usual,
  language: 'system',
  presets: [...GIVEN_PRESETS],
};
const refusal: CommandError = { code: 'internal', fields: {}, retryable: false };
const root = document.documentElement;

/** What was saved, in order. */
const saved = () => vi.mocked(call).mock.calls.map(([, args]) => (args as { settings: Settings }).settings);

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(call).mockReset().mockResolvedValue(null);
  settings.take(usual);
});

afterEach(() => {
  vi.useRealTimers();
  settings.take(usual);
});

it('shows a choice at once, by what the style sheet goes by', () => {
  settings.choose({ theme: 'dark', density: 'compact', textSize: 120, language: 'es' });
  expect(root.dataset).toMatchObject({ theme: 'dark', density: 'compact' });
  expect(root.style.getPropertyValue('--text-size')).toBe('120%');
  expect(root.lang).toBe('es');
  settings.choose({ theme: 'system' });
  expect(root.dataset).not.toHaveProperty('theme');
});

it('saves one after the other, so that the last choice stays', async () => {
  let end: () => void = () => undefined;
  vi.mocked(call).mockReturnValueOnce(new Promise((done) => (end = () => done(null))));
  settings.choose({ theme: 'dark' });
  settings.choose({ theme: 'light' });
  settings.choose({ density: 'compact' });
  expect(saved()).toHaveLength(1);
  end();
  await vi.runAllTimersAsync();
  expect(saved()).toEqual([
    { ...usual, theme: 'dark' },
    { ...usual, theme: 'light', density: 'compact' },
  ]);
});

it('holds what could not be saved, tells why, and forgets that once it is', async () => {
  vi.mocked(call).mockRejectedValueOnce(refusal);
  settings.choose({ theme: 'dark' });
  await vi.runAllTimersAsync();
  expect(settings.error).toEqual(refusal);
  expect(root.dataset['theme']).toBe('dark');
  await settings.save();
  expect(settings.error).toBeNull();
  expect(saved().at(-1)).toEqual({ ...usual, theme: 'dark' });
});

it('keeps the text to what can be read', () => {
  settings.resizeText(500);
  expect(settings.current.textSize).toBe(TEXT_SIZE.most);
  settings.resizeText(0);
  expect(settings.current.textSize).toBe(TEXT_SIZE.least);
  expect(saved()).toHaveLength(1);
});
