/** Levels are our words and so translated, unlike clinic roles. */
import { LEVELS } from './api/generated/bindings';
import { m } from './messages';
import { shown } from './shown';

type KnownLevel = keyof typeof m.person.levels;

/** A level for reading; one that this version does not know stays recognizable. */
export function levelName(level: string): string {
  return isKnown(level) ? m.person.levels[level] : shown(level);
}

function isKnown(level: string): level is KnownLevel {
  return LEVELS.includes(level);
}
