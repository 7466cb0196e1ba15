/** What is wrong with a value, beside its input: what to do, not what went wrong inside. */
import type { Problem } from '../../api/generated/bindings';

export const problems: Record<Problem, string> = {
  empty: "This can't be empty.",
  too_long: 'This can have 300 characters at most.',
  npi_required: 'To create and sign reports, enter an NPI number.',
  npi_length: 'An NPI number has exactly 10 digits.',
  npi_first_digit: 'An NPI starts with 1 or 2.',
  npi_check_digit: "Check this number: the last digit doesn't match.",
  phone_length: 'A phone number has 10 to 15 digits.',
  phone_characters: 'Use digits only. Spaces, dots, dashes and parentheses are fine.',
  admin_needs_dashboard: 'Admins need dashboard access. Turn it on, or choose Member as the level.',
  owner_not_assignable: 'Owners can only be assigned in the AutoScribe dashboard.',
  owner_level_fixed: "An owner's level can only be changed in the AutoScribe dashboard.",
  unknown_role: 'Choose one of the roles in the list.',
  unknown_level: 'Choose Member or Admin.',
  cannot_be_cleared: 'This can be changed but not left empty.',
  email_format: "This doesn't look like an email address. It should look like name@clinic.example.",
  email_not_alone: 'Enter one email address and nothing else, such as name@clinic.example.',
  email_invisible: 'This email address contains invisible characters. Type it again.',
};
