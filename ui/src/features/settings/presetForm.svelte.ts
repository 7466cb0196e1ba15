import type { Preset } from '../../lib/api/generated/bindings';
import { m } from '../../lib/messages';
import { freeId, isNameTaken, presetName } from '../../lib/presets';

type Errors = { name?: string; role?: string };

/** A preset while it is filled in. */
export class PresetForm {
  name = $state('');
  role = $state('');
  level = $state('member');
  reports = $state(false);
  studies = $state(false);

  /** The person's own choice. It comes back when the level is no longer admin. */
  #dashboard = $state(false);
  #tried = $state(false);
  readonly #before: Preset | null;
  readonly #id: string;
  readonly #others: () => readonly Preset[];
  readonly #firstName: string;
  readonly #first: string;

  /** `before` is what is edited, if it is there already; `others` all that there are. */
  constructor(before: Preset | null, others: () => readonly Preset[]) {
    this.#before = before;
    this.#others = others;
    this.#id = before?.id ?? freeId(others());
    if (before) {
      this.name = presetName(before);
      this.role = before.clinicRole;
      this.level = before.level;
      this.reports = before.canCreateReports;
      this.studies = before.canManageStudies;
      this.#dashboard = before.hasDashboardAccess;
    }
    this.#firstName = this.name;
    this.#first = this.#all();
  }

  get isAdmin(): boolean {
    return this.level === 'admin';
  }

  /** Admins need it. */
  get dashboard(): boolean {
    return this.isAdmin || this.#dashboard;
  }

  set dashboard(on: boolean) {
    this.#dashboard = on;
  }

  get dirty(): boolean {
    return this.#all() !== this.#first;
  }

  /** What is to be fixed, once saving was tried. */
  get errors(): Errors {
    return this.#tried ? this.#wrong() : {};
  }

  /** The preset, if nothing is to be fixed. */
  made(): Preset | null {
    this.#tried = true;
    if (Object.keys(this.#wrong()).length > 0) return null;
    const name = this.name.trim();
    return {
      id: this.#id,
      // A given name stays the given one, to be shown in every language.
      name: this.#before && name === this.#firstName ? this.#before.name : name,
      clinicRole: this.role,
      level: this.level,
      canCreateReports: this.reports,
      canManageStudies: this.studies,
      hasDashboardAccess: this.dashboard,
    };
  }

  #wrong(): Errors {
    const { nameMissing, nameTaken, roleMissing } = m.settings.presets;
    const wrong: Errors = {};
    if (this.name.trim() === '') wrong.name = nameMissing;
    else if (isNameTaken(this.#others(), this.name, this.#id)) wrong.name = nameTaken;
    if (this.role === '') wrong.role = roleMissing;
    return wrong;
  }

  #all(): string {
    return JSON.stringify([
      this.name.trim(),
      this.role,
      this.level,
      this.reports,
      this.studies,
      this.dashboard,
    ]);
  }
}
