/** What the app remembers of a clinic: how it was looked at last, and which of its people works here. */
import { call } from '../api/call';

export class Remembered {
  readonly clinicId: string;
  /** The person of this clinic who works with this app, once they have said so. */
  operatorUserId = $state<string | null>(null);
  /** They have said who they are, or that they are none of these people. */
  operatorKnown = $state(false);
  /** Nothing where nothing was kept, or where it can't be read: then the screen begins as at first. */
  view: string | null = null;

  constructor(clinicId: string) {
    this.clinicId = clinicId;
  }

  async read(): Promise<this> {
    try {
      const { operatorUserId, operatorKnown, view } = await call('read_view', { clinicId: this.clinicId });
      this.operatorUserId = operatorUserId;
      this.operatorKnown = operatorKnown;
      this.view = view;
    } catch {
      // What is lost is a matter of convenience, and the list below will tell if something is wrong.
    }
    return this;
  }

  async saveView(view: string): Promise<void> {
    await call('save_view', { clinicId: this.clinicId, view });
  }

  /** Says which person works here; null: none of them. Throws the `CommandError` where it can't be kept. */
  async setOperator(userId: string | null): Promise<void> {
    await call('set_operator', { clinicId: this.clinicId, userId });
    this.operatorUserId = userId;
    this.operatorKnown = true;
  }
}
