import { call } from '../../../lib/api/call';
import type { CommandError, EmailFindings, Invitation, User } from '../../../lib/api/generated/bindings';
import { cleanEmail } from '../../../lib/clean/email';
import { isSameEmail } from './newUser';

/** Who has an email address already. */
export type Finding =
  | { kind: 'nothing' }
  /** Nothing, but not everything could be read. */
  | { kind: 'not_sure' }
  /** A person of the clinic; `revokedAt` where their access was revoked here. */
  | { kind: 'person'; user: User; revokedAt: string | null }
  | { kind: 'invited'; invitation: Invitation };

type Look = { email: string; busy: boolean; finding: Finding | null; error: CommandError | null };

/** What is known of the email addresses that were typed. */
export class EmailLook {
  #latest: Look | null = $state.raw(null);
  #turn = 0;
  #looking: Promise<void> = Promise.resolve();
  #clinicId: string;

  constructor(clinicId: string) {
    this.#clinicId = clinicId;
  }

  /** The latest look, if it was for this address. */
  of(email: string): Look | null {
    return this.#latest && isSameEmail(this.#latest.email, email) ? this.#latest : null;
  }

  /** Looks, unless it is known already. Another address overtakes the one before. */
  look(email: string): Promise<void> {
    const latest = this.of(email);
    if (!latest || latest.error) this.#looking = this.#look(cleanEmail(email).text);
    return this.#looking;
  }

  /** What was found is no longer so. */
  forget(): void {
    this.#turn += 1;
    this.#latest = null;
  }

  async #look(email: string) {
    const turn = ++this.#turn;
    this.#latest = { email, busy: true, finding: null, error: null };
    const { finding, error } = await this.#ask(email);
    if (turn === this.#turn) this.#latest = { email, busy: false, finding, error };
  }

  async #ask(email: string): Promise<Pick<Look, 'finding' | 'error'>> {
    const clinicId = this.#clinicId;
    try {
      const findings = await call('look_for_email', { clinicId, email });
      return { finding: await this.#told(findings), error: null };
    } catch (thrown) {
      return { finding: null, error: thrown as CommandError };
    }
  }

  async #told({ found, invitations: [invitation], users: [user] }: EmailFindings): Promise<Finding> {
    if (invitation) return { kind: 'invited', invitation };
    if (user) return { kind: 'person', user, revokedAt: await this.#revokedAt(user.userId) };
    return { kind: found === 'nothing' ? 'nothing' : 'not_sure' };
  }

  /** From the app's own notes. Without them the person is simply in the clinic. */
  async #revokedAt(userId: string): Promise<string | null> {
    try {
      const revoked = await call('list_revoked', { clinicId: this.#clinicId });
      return revoked.find(({ user }) => user.userId === userId)?.at ?? null;
    } catch {
      return null;
    }
  }
}
