import type { Field } from '../api/generated/bindings';
import type { Cleaned } from './cleaned';
import { cleanEmail } from './email';
import { cleanName } from './name';
import { cleanNpi } from './npi';
import { cleanPhone } from './phone';

const CLEANERS = {
  email: cleanEmail,
  firstName: cleanName,
  middleName: cleanName,
  lastName: cleanName,
  suffix1: cleanName,
  suffix2: cleanName,
  npiNumber: cleanNpi,
  phoneNumber: cleanPhone,
} as const satisfies Partial<Record<Field, (text: string) => Cleaned>>;

/** A field that is typed or pasted as one line of text. */
export type TypedField = keyof typeof CLEANERS;

export const TYPED_FIELDS = Object.keys(CLEANERS) as readonly TypedField[];

export function isTypedField(field: Field): field is TypedField {
  return field in CLEANERS;
}

export function cleanField(field: TypedField, text: string): Cleaned {
  return CLEANERS[field](text);
}
