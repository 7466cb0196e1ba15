/** What a preset fills in, in one line. */
import type { Preset } from '../../lib/api/generated/bindings';
import { listed } from '../../lib/format';
import { levelName } from '../../lib/levels';
import { m } from '../../lib/messages';

/** "Imaging Technologist · Member · studies and dashboard". */
export function presetWords(preset: Preset): string {
  const { can, canNothing } = m.settings.presets;
  const granted = [
    preset.canCreateReports && can.reports,
    preset.canManageStudies && can.studies,
    preset.hasDashboardAccess && can.dashboard,
  ].filter((word) => word !== false);
  const permissions = granted.length > 0 ? listed(granted) : canNothing;
  return [preset.clinicRole, levelName(preset.level), permissions].join(' · ');
}
