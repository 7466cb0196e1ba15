/** The one dialog that stands over the whole app, whatever screen is below. */
import type { CommandError } from '../api/generated/bindings';

export type OverlayName = 'about' | 'forget_clinic' | 'replace_key';

export class Overlay {
  name = $state<OverlayName | null>(null);
  /** Why the key must be replaced; nothing when the person asked for it. */
  reason = $state.raw<CommandError | null>(null);

  open(name: OverlayName, reason: CommandError | null = null): void {
    this.name = name;
    this.reason = reason;
  }

  close(): void {
    this.name = null;
    this.reason = null;
  }
}
