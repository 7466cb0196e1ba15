/** What a person reads if an action failed. A refusal is told in the server's own words: they alone say why. */
import type { CommandError } from '../../lib/api/generated/bindings';
import { describe, saidBy } from '../../lib/errors';
import { m } from '../../lib/messages';

/** Whether another key is needed before anything works. */
export function needsKey(error: CommandError): boolean {
  return error.code === 'unauthorized' || error.code === 'no_key';
}

/** Whether Avara refused the action itself, rather than rejecting the key or failing to answer. */
export function isRefusal({ code }: CommandError): boolean {
  return code === 'conflict' || code === 'refused' || code === 'invalid' || code === 'not_found';
}

/** One sentence each. */
export function refusalOf(error: CommandError): string[] {
  const words = saidBy(error);
  const said = words === null ? [] : [words];
  if (error.code !== 'not_found' && isRefusal(error)) return [m.errors.refused, ...said];
  const { title, advice } = describe(error);
  return [`${title}.`, advice, ...said];
}
