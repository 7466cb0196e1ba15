/** What the app remembers of a clinic: how it was looked at last, and who works here. */
import { call } from '../api/call';
import type { Operator } from '../api/generated/bindings';

export class Remembered {
  readonly clinicId: string;
  /** Who works here with this app; null until that is stated. */
  operator = $state.raw<Operator | null>(null);
  /** They were asked, whatever they answered. */
  operatorAsked = $state(false);
  /** Nothing if nothing was kept or if it can't be read: then the screen begins as at first. */
  view: string | null = null;

  constructor(clinicId: string) {
    this.clinicId = clinicId;
  }

  async read(): Promise<this> {
    try {
      const { operator, operatorAsked, view } = await call('read_view', { clinicId: this.clinicId });
      this.operator = operator;
      this.operatorAsked = operatorAsked;
      this.view = view;
    } catch {
      // What is lost is a matter of convenience, and the list below will tell if something is wrong.
    }
    return this;
  }

  async saveView(view: string): Promise<void> {
    await call('save_view', { clinicId: this.clinicId, view });
  }

  /**
   * Says who works here; null: they would rather not say. What was recorded from `since` on takes the name too. Throws the
   * `CommandError` if it can't be saved.
   */
  async setOperator(operator: Operator | null, since: string | null): Promise<void> {
    await call('set_operator', { clinicId: this.clinicId, operator, since });
    this.operator = operator;
    this.operatorAsked = true;
  }
}
