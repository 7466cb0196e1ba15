/** What cards and table are given alike. */
import type { PersonChange, User } from '../../../lib/api/generated/bindings';
import type { Concern } from '../../../lib/person/permissions';

export type ListProps = {
  users: readonly User[];
  now: Date;
  /** More people are on their way. */
  busy: boolean;
  asked: string;
  /** The id of the person who was saved last. */
  highlighted: string | null;
  changed: ReadonlyMap<string, PersonChange>;
  first: string | null;
  selected: string | null;
  onselect: (userId: string) => void;
  onfirst: (userId: string | null) => void;
  onopen: (user: User, concern?: Concern) => void;
};
