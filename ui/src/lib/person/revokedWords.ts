import type { RevokedPerson } from '../api/generated/bindings';
import { dayAndTime } from '../format';
import { m } from '../messages';
import { shown } from '../shown';

/** "Revoked Nov 24, 2026, 2:14 PM by Dana" */
export function revokedWords({ at, by, certain }: RevokedPerson): string {
  const [when, name] = [dayAndTime(at), shown(by).trim()];
  const { perhapsTold, perhapsToldBy } = m.offboarding.revoked;
  if (!certain) return name ? perhapsToldBy({ when, by: name }) : perhapsTold({ when });
  return name ? m.offboarding.revoked.toldBy({ when, by: name }) : m.offboarding.revoked.told({ when });
}
