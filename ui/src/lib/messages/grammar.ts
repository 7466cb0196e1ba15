/** What a message needs to speak of numbers: always of its own language, whatever is current. */
import { localeOf, type Language } from './languages';

/** English and Spanish have a form for one and a form for the rest; millions in Spanish read like the rest. */
type Forms = { one: string; other: string };

export function grammarOf(language: Language) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(localeOf(language));
  return {
    plural: (count: number, { one, other }: Forms): string => (rules.select(count) === 'one' ? one : other),
    /** "1,200" */
    number: (value: number): string => numbers.format(value),
  };
}
