import { call } from '../../lib/api/call';
import type { User } from '../../lib/api/generated/bindings';
import type { Target } from '../../lib/editor/target';

/** The people of a clinic. */
export function peopleOf(clinicId: string): Target<User> {
  return {
    judge: (user, patch) => call('check_patch', { user, patch }),
    async save(base, patch) {
      const answer = await call('update_user', { clinicId, userId: base.userId, patch, base });
      if (answer.outcome !== 'saved') return answer;
      return { outcome: 'saved', person: answer.user, noted: answer.noted };
    },
    async check({ userId }, patch) {
      const { applied, user } = await call('check_update', { clinicId, userId, patch });
      return { applied, person: user };
    },
    isOver: (error) => error.code === 'not_found',
  };
}
