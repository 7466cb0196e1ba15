import type { Field, Problem, Problems } from '../api/generated/bindings';
import { cleanField, TYPED_FIELDS, type TypedField } from '../clean/field';
import { troubleText } from '../clean/words';
import { m } from '../messages';
import { DRAFT_FIELDS } from '../person/draft';
import { shown } from '../shown';

/** What a person reads beside the input. */
export function problemText(problem: Problem): string {
  return m.problems[problem];
}

/** The texts of each field, in the order of the form. */
export type FieldTexts = Partial<Record<Field, string[]>>;

export function problemTexts(problems: Problems, inputs: readonly Field[] = DRAFT_FIELDS): FieldTexts {
  const texts: FieldTexts = {};
  for (const field of inputs) {
    const found = problems[field];
    if (found && found.length > 0) texts[field] = found.map(problemText);
  }
  return texts;
}

/** What cleaning cannot decide, for those of the texts that are sent: two addresses, an extension. */
export function troubleTexts(typed: Partial<Record<TypedField, string>>, sent: object | null): FieldTexts {
  const texts: FieldTexts = {};
  for (const field of TYPED_FIELDS) {
    const text = typed[field];
    const trouble = text !== undefined && sent && field in sent ? cleanField(field, text).trouble : null;
    if (trouble) texts[field] = [troubleText(field, trouble)];
  }
  return texts;
}

/** The texts of a server's refusal: those that belong to an input, and those that belong to none. */
export function sorted(
  fields: Record<string, string[]>,
  inputs: readonly Field[] = DRAFT_FIELDS,
): { texts: FieldTexts; loose: string[] } {
  const texts: FieldTexts = {};
  const loose: string[] = [];
  for (const [name, found] of Object.entries(fields)) {
    const input = inputs.find((field) => field === name);
    if (input && found.length > 0) texts[input] = found.map(shown);
    else loose.push(...found.map(shown));
  }
  return { texts, loose };
}
