import { afterEach, describe, expect, it } from 'vitest';
import type { Preset } from './api/generated/bindings';
import { freeId, GIVEN_PRESETS, isAsGiven, isNameTaken, presetName, withGiven } from './presets';
import { setLanguage } from './state/language.svelte';

const [radiologist, technologist] = GIVEN_PRESETS as [Preset, Preset];
const own: Preset = { ...technologist, id: 'own_1', name: 'Night shift' };

afterEach(() => setLanguage('system'));

describe('the name of a preset', () => {
  it('is that of the language, for a given one', () => {
    expect(presetName(radiologist)).toBe('Radiologist');
    setLanguage('es');
    expect(presetName(radiologist)).toBe('Radiología');
  });

  it("is everybody's own, once somebody gave it one", () => {
    setLanguage('es');
    expect(presetName({ ...radiologist, name: 'Reader' })).toBe('Reader');
    expect(presetName({ ...own, name: 'Radiologist' })).toBe('Radiologist');
  });

  it('is taken by another one, whatever its case and its language', () => {
    setLanguage('es');
    const presets = [radiologist, own];
    expect(isNameTaken(presets, ' radiologist ', 'own_2')).toBe(true);
    expect(isNameTaken(presets, 'RADIOLOGÍA', 'own_2')).toBe(true);
    expect(isNameTaken(presets, 'Night Shift', 'own_1')).toBe(false);
    expect(isNameTaken(presets, 'Day shift', 'own_2')).toBe(false);
  });
});

describe('restoring the given ones', () => {
  it('brings back what was changed and removed, and keeps the others behind', () => {
    const changed = [own, { ...radiologist, name: 'Reader', canManageStudies: true }];
    expect(isAsGiven(changed)).toBe(false);
    const back = withGiven(changed);
    expect(back).toEqual([...GIVEN_PRESETS, own]);
    expect(isAsGiven(back)).toBe(true);
  });

  it('finds another name for one whose name was taken meanwhile', () => {
    const back = withGiven([
      { ...own, name: 'it' },
      { ...own, id: 'own_2', name: 'IT 2' },
    ]);
    expect(back.map(({ name }) => name)).toContain('IT 3');
    expect(new Set(back.map(({ name }) => name.toLowerCase())).size).toBe(back.length);
  });

  it('is not needed where nothing given was touched', () => {
    expect(isAsGiven([own, ...GIVEN_PRESETS])).toBe(true);
    expect(isAsGiven([technologist, radiologist])).toBe(false);
  });
});

it('makes ids that nobody has', () => {
  expect(freeId(GIVEN_PRESETS)).toBe('own_1');
  expect(freeId([own, { ...own, id: 'own_3' }])).toBe('own_2');
});
