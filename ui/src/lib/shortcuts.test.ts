import { describe, expect, it } from 'vitest';
import { ACTIONS, chordText, clinicChord, clinicIndex, isPossible, keyOf } from './actions';
import type { Platform } from './api/generated/bindings';
import { actionOf, isForBrowsers, isTyping } from './shortcuts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

const action = (
  key: string,
  held: Partial<KeyboardEvent> = {},
  typing = false,
  platform: Platform = 'windows',
) => actionOf(press(key, held), typing, platform);

it.each([
  ['f', 'find'],
  ['F', 'find'],
  ['r', 'refresh'],
  ['n', 'invite'],
  ['k', 'palette'],
  [',', 'settings'],
  ['/', 'shortcuts'],
  ['+', 'text_larger'],
  ['=', 'text_larger'],
  ['-', 'text_smaller'],
  ['0', 'text_usual'],
  ['1', 'clinic_1'],
  ['9', 'clinic_9'],
])('takes %s with Ctrl, and on macOS with Cmd alone', (key, name) => {
  for (const platform of ['windows', 'linux'] as const) {
    expect(action(key, { ctrlKey: true }, false, platform)).toBe(name);
    expect(action(key, { metaKey: true }, false, platform)).toBeUndefined();
  }
  expect(action(key, { metaKey: true }, false, 'macos')).toBe(name);
  expect(action(key, { ctrlKey: true }, false, 'macos')).toBeUndefined();
  expect(action(key, { ctrlKey: true, metaKey: true }, false, 'macos')).toBeUndefined();
  expect(action(key)).toBeUndefined();
});

it('takes signs that need Shift on some keyboards, and digits by their key', () => {
  expect(action('+', { ctrlKey: true, shiftKey: true })).toBe('text_larger');
  expect(action('/', { ctrlKey: true, shiftKey: true })).toBe('shortcuts');
  expect(action('&', { ctrlKey: true, code: 'Digit1' })).toBe('clinic_1');
  expect(action('0', { ctrlKey: true, code: 'Numpad0' })).toBe('text_usual');
});

it('takes the number pad by what it writes: without NumLock, Ctrl and 1 is Ctrl and End', () => {
  expect(action('End', { ctrlKey: true, code: 'Numpad1' })).toBeUndefined();
  expect(action('Clear', { ctrlKey: true, code: 'Numpad5' })).toBeUndefined();
  expect(action('1', { ctrlKey: true, code: 'Numpad1' })).toBe('clinic_1');
});

it('takes F5 for the list, where a browser would reload the page', () => {
  expect(action('F5')).toBe('refresh');
  expect(action('F5', {}, true)).toBe('refresh');
  for (const held of [{ ctrlKey: true }, { shiftKey: true }]) expect(action('F5', held)).toBeUndefined();
});

describe('what a browser would do by itself', () => {
  const own = (key: string, held: Partial<KeyboardEvent> = {}, platform: Platform = 'windows') =>
    isForBrowsers(press(key, held), platform);

  it.each([
    ['reload', 'F5', {}],
    ['reload past the cache', 'F5', { ctrlKey: true }],
    ['reload past the cache', 'F5', { shiftKey: true }],
    ['reload past the cache', 'R', { ctrlKey: true, shiftKey: true }],
    ['reload', 'BrowserRefresh', {}],
    ['print', 'p', { ctrlKey: true }],
    ['print', 'P', { ctrlKey: true, shiftKey: true }],
    ['find again', 'F3', {}],
    ['find again', 'g', { ctrlKey: true }],
    ['go back', 'ArrowLeft', { altKey: true }],
    ['go back', 'BrowserBack', {}],
  ])('never happens: %s by %s', (_, key, held) => {
    expect(own(key, held)).toBe(true);
  });

  it('is asked of each system by its own keys', () => {
    expect(own('p', { metaKey: true }, 'macos')).toBe(true);
    // These move the cursor in a text field of macOS.
    expect(own('p', { ctrlKey: true }, 'macos')).toBe(false);
    expect(own('ArrowLeft', { altKey: true }, 'macos')).toBe(false);
  });

  it('leaves editing and typing alone', () => {
    for (const key of ['a', 'c', 'v', 'x', 'z']) expect(own(key, { ctrlKey: true })).toBe(false);
    expect(own('p')).toBe(false);
    expect(own('ArrowLeft', { ctrlKey: true })).toBe(false);
  });
});

it('takes F1 and ?, but never a sign that is being typed', () => {
  expect(action('F1')).toBe('shortcuts');
  expect(action('F1', {}, true)).toBe('shortcuts');
  expect(action('?', { shiftKey: true })).toBe('shortcuts');
  expect(action('?', { shiftKey: true }, true)).toBeUndefined();
});

it('leaves every other key alone', () => {
  expect(action('c', { ctrlKey: true })).toBeUndefined();
  expect(action('r', { ctrlKey: true, shiftKey: true })).toBeUndefined();
  expect(action('f', { ctrlKey: true, altKey: true })).toBeUndefined();
  expect(action('k', { ctrlKey: true, metaKey: true })).toBeUndefined();
});

it('knows where one types', () => {
  document.body.innerHTML = '<input id="a"><button id="b"></button>';
  expect(isTyping(document.getElementById('a'))).toBe(true);
  expect(isTyping(document.getElementById('b'))).toBe(false);
  expect(isTyping(null)).toBe(false);
});

describe('actions', () => {
  it('have one name and one meaning for each key', () => {
    const names = ACTIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const chords = ACTIONS.flatMap((one) => one.chords.map((chord) => JSON.stringify(chord)));
    expect(new Set(chords).size).toBe(chords.length);
  });

  it('show their key as the system writes it', () => {
    expect(keyOf('macos', 'find')).toBe('⌘F');
    expect(keyOf('windows', 'find')).toBe('Ctrl F');
    expect(keyOf('linux', 'about')).toBeUndefined();
    expect(chordText('macos', { mod: false, key: 'F1' })).toBe('F1');
  });

  it('lead to nine clinics', () => {
    expect(clinicChord(0)).toEqual({ mod: true, key: '1' });
    expect(clinicChord(9)).toBeUndefined();
    expect(clinicIndex('clinic_3')).toBe(2);
    expect(clinicIndex('find')).toBeUndefined();
  });

  it('ask for what they need', () => {
    const locked = { clinic: true, connected: false };
    expect(isPossible({ need: 'nothing' }, { clinic: false, connected: false })).toBe(true);
    expect(isPossible({ need: 'clinic' }, locked)).toBe(true);
    expect(isPossible({ need: 'connected' }, locked)).toBe(false);
  });
});
