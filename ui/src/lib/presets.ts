/** What an invitation can begin with: a role with its permissions. */
import type { Preset } from './api/generated/bindings';
import { m } from './messages';

/** More are refused when saving. */
export const MOST_PRESETS = 40;

/** Those that are there before anyone makes one; the app gives the same when nothing is saved. */
export const GIVEN_PRESETS: readonly Preset[] = [
  given('radiologist', 'Radiologist', 'Radiologist', 'member', [true, false, false]),
  given('technologist', 'Technologist', 'Imaging Technologist', 'member', [false, true, true]),
  given('front_desk', 'Front desk', 'Front Desk Operator', 'member', [false, true, true]),
  given('practice_manager', 'Practice manager', 'Administrative Director', 'admin', [false, true, true]),
  given('it', 'IT', 'IT Administrator', 'admin', [false, false, true]),
];

type GivenId = keyof typeof m.settings.presets.given;

/** A given preset is called by its name in the current language, until someone calls it otherwise. */
export function presetName({ id, name }: Preset): string {
  const first = GIVEN_PRESETS.find((preset) => preset.id === id);
  return first?.name === name ? m.settings.presets.given[id as GivenId] : name;
}

/** The given ones as they were at first, and after them everyone's own. */
export function withGiven(presets: readonly Preset[]): Preset[] {
  const own = presets.filter(({ id }) => !isGiven(id));
  const back = GIVEN_PRESETS.map((preset) => ({ ...preset, name: freeName(preset.name, own) }));
  return [...back, ...own];
}

export function isAsGiven(presets: readonly Preset[]): boolean {
  const now = presets.filter(({ id }) => isGiven(id));
  return JSON.stringify(now.map(inOrder)) === JSON.stringify(GIVEN_PRESETS.map(inOrder));
}

/** Whether another preset has this name; case and the language of a given name do not tell them apart. */
export function isNameTaken(presets: readonly Preset[], name: string, except: string): boolean {
  const wanted = name.trim().toLowerCase();
  return presets.some(
    (preset) =>
      preset.id !== except &&
      (preset.name.toLowerCase() === wanted || presetName(preset).toLowerCase() === wanted),
  );
}

/** An id that none of them has, nor any given one. */
export function freeId(presets: readonly Preset[]): string {
  let number = 1;
  while (presets.some(({ id }) => id === `own_${number}`)) number += 1;
  return `own_${number}`;
}

function freeName(name: string, others: readonly Preset[]): string {
  let free = name;
  for (let number = 2; others.some((other) => other.name.toLowerCase() === free.toLowerCase()); number += 1) {
    free = `${name} ${number}`;
  }
  return free;
}

function isGiven(id: string): boolean {
  return GIVEN_PRESETS.some((preset) => preset.id === id);
}

function inOrder(preset: Preset) {
  return [
    preset.id,
    preset.name,
    preset.clinicRole,
    preset.level,
    preset.canCreateReports,
    preset.canManageStudies,
    preset.hasDashboardAccess,
  ];
}

function given(
  id: string,
  name: string,
  clinicRole: string,
  level: string,
  [canCreateReports, canManageStudies, hasDashboardAccess]: [boolean, boolean, boolean],
): Preset {
  return { id, name, clinicRole, level, canCreateReports, canManageStudies, hasDashboardAccess };
}
