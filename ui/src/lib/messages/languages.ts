/** The languages the app speaks, and how dates and numbers are written in each. */
export const LANGUAGES = ['en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The first language of the system that the app speaks, else English. */
export function systemLanguage(): Language {
  return languageOf(navigator.languages[0] ?? '');
}

/** The language of a tag such as `es-MX` or `es_MX.UTF-8`, where the app speaks it, else English. */
export function languageOf(tag: string): Language {
  const wanted = tag.toLowerCase().replaceAll('_', '-');
  return LANGUAGES.find((language) => isOf(wanted, language)) ?? 'en';
}

/** The variety that the system asks for ("es-PR"); without one that of the United States, where the clinics are. */
export function localeOf(language: Language): string {
  return navigator.languages.find((tag) => isOf(tag, language) && tag !== language) ?? `${language}-US`;
}

function isOf(tag: string, language: Language): boolean {
  return tag === language || tag.startsWith(`${language}-`);
}
