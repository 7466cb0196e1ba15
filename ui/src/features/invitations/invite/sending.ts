/** Sending one invitation. If its answer is lost, it is never sent again by itself: we check whether it arrived. */
import { call } from '../../../lib/api/call';
import type { CommandError, NewUser } from '../../../lib/api/generated/bindings';

export type Sent =
  /** `looked`: no answer said so, we found it. `noted`: it is also saved on this computer. */
  | { is: 'invited'; looked: boolean; noted: boolean }
  /** Certainly not sent. */
  | { is: 'refused'; error: CommandError }
  /** The answer was lost, and nothing is there: it may be sent again. */
  | { is: 'nothing' }
  /** The answer was lost, and looking did not tell. Without an error some entries could not be read. */
  | { is: 'unknown'; error: CommandError | null };

/** `onlost` is called when the answer is lost and looking begins. */
export async function send(clinicId: string, newUser: NewUser, onlost: () => void): Promise<Sent> {
  try {
    const { noted } = await call('invite_user', { clinicId, newUser });
    return { is: 'invited', looked: false, noted };
  } catch (thrown) {
    const error = thrown as CommandError;
    if (error.code !== 'outcome_unknown') return { is: 'refused', error };
    onlost();
    return lookAfter(clinicId, newUser.email);
  }
}

/** Checks whether an invitation of unknown outcome arrived. */
export async function lookAfter(clinicId: string, email: string): Promise<Sent> {
  try {
    const { found } = await call('look_for_email', { clinicId, email });
    if (found === 'nothing') return { is: 'nothing' };
    if (found === 'not_sure') return { is: 'unknown', error: null };
    return { is: 'invited', looked: true, noted: true };
  } catch (thrown) {
    return { is: 'unknown', error: thrown as CommandError };
  }
}
