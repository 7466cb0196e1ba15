/** What a preset fills in, in one line. */
import type { Preset } from '../../lib/api/generated/bindings';
import { listed } from '../../lib/format';
import { levelName } from '../../lib/levels';
import { m } from '../../lib/messages';

/** "Imaging Technologist · Member · studies and dashboard". */
export function presetWords(preset: Preset): string {
  const { may, mayNothing } = m.settings.presets;
  const can = [
    preset.canCreateReports && may.reports,
    preset.canManageStudies && may.studies,
    preset.hasDashboardAccess && may.dashboard,
  ].filter((word) => word !== false);
  const permissions = can.length > 0 ? listed(can) : mayNothing;
  return [preset.clinicRole, levelName(preset.level), permissions].join(' · ');
}
