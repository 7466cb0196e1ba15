/** The one dialog that stands over the whole app, whatever screen is below. */
import type { Clinic, CommandError, DataNotice } from '../api/generated/bindings';

export type SettingsPart = 'general' | 'look' | 'presets' | 'clinics' | 'support';

/** Each dialog, and what it is about. A new one is a line here and a branch in the component that mounts it. */
export type Overlays = {
  about: null;
  updates: null;
  licences: null;
  settings: SettingsPart | null;
  palette: null;
  shortcuts: null;
  levels: null;
  set_aside: DataNotice[];
  add_clinic: null;
  change_clinic: null;
  /** Stays while the clinic goes. */
  forget_clinic: Clinic;
  /** Why the key must be replaced; nothing when the person asked for it. */
  replace_key: CommandError | null;
};

export type OverlayName = keyof Overlays;

type Standing = { [N in OverlayName]: { name: N; about: Overlays[N] } }[OverlayName];

/** The dialogs that need not be told what they are about. */
type Plain = { [N in OverlayName]: null extends Overlays[N] ? N : never }[OverlayName];

export class Overlay {
  current = $state.raw<Standing | null>(null);

  get name(): OverlayName | null {
    return this.current?.name ?? null;
  }

  open(name: Plain): void;
  open<N extends OverlayName>(name: N, about: Overlays[N]): void;
  open(name: OverlayName, about: Overlays[OverlayName] = null): void {
    this.current = { name, about } as Standing;
  }

  close(): void {
    this.current = null;
  }
}
