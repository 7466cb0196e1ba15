import type { Problem, Problems } from '../../lib/api/generated/bindings';
import { DRAFT_FIELDS, isDraftField, type DraftField } from './draft';

/** What a person reads beside the input. Exhaustive: a new problem does not compile without its sentence. */
const SENTENCES: Record<Problem, string> = {
  empty: "This can't be empty.",
  npi_required: 'Creating reports needs an NPI number.',
  npi_length: 'An NPI number has exactly ten digits.',
  npi_first_digit: 'An NPI number begins with 1 or 2.',
  npi_check_digit: 'This number has a typing mistake: its last digit does not fit.',
  phone_length: 'A phone number has 10 to 15 digits.',
  phone_characters: 'Use digits only. Spaces, dots, dashes and parentheses are fine.',
  admin_needs_dashboard: 'Admins need dashboard access. Turn it on, or choose Member as the level.',
  owner_not_assignable: 'An owner can only be named in the AutoScribe dashboard.',
  owner_level_fixed: 'The level of an owner can only be changed in the AutoScribe dashboard.',
  unknown_role: 'Choose one of the roles in the list.',
  unknown_level: 'Choose Member or Admin.',
  cannot_be_cleared: 'This can be changed, but not removed.',
  email_fixed: "The e-mail can't be changed here.",
};

export function problemText(problem: Problem): string {
  return SENTENCES[problem];
}

/** The texts of each field, in the order of the form. */
export type FieldTexts = Partial<Record<DraftField, string[]>>;

export function problemTexts(problems: Problems): FieldTexts {
  const texts: FieldTexts = {};
  for (const field of DRAFT_FIELDS) {
    const found = problems[field];
    if (found && found.length > 0) texts[field] = found.map(problemText);
  }
  return texts;
}

/** The texts of a server's refusal: those that belong to an input, and those that belong to none. */
export function sorted(fields: Record<string, string[]>): { texts: FieldTexts; loose: string[] } {
  const texts: FieldTexts = {};
  const loose: string[] = [];
  for (const [name, found] of Object.entries(fields)) {
    if (isDraftField(name) && found.length > 0) texts[name] = found;
    else loose.push(...found);
  }
  return { texts, loose };
}
