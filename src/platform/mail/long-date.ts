import type { Language } from '../../core/language.js';

/** English days are written as in Britain. */
const CALENDAR = { en: 'en-GB', cy: 'cy' } as const;

export const longDate = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(CALENDAR[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
