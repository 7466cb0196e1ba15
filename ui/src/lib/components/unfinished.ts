/** What is said of a list in which nothing matches before all of it is there. Only a whole list says that no one does. */
import { m } from '../messages';

export type Progress = { loading: boolean; complete: boolean };

/** Nothing once the list is whole. */
export function unfinished({ loading, complete }: Progress): { title: string; advice: string } | null {
  if (loading) return m.common.unfinished.loading;
  return complete ? null : m.common.unfinished.part;
}
