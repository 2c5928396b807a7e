import { Language } from '../../language.js';

/** An ISO calendar day in words: 2026-06-12 → "12 June 2026", "12 Mehefin 2026". */
export const calendarDay = (isoDate: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'cy' ? 'cy' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${isoDate}T00:00:00Z`));
