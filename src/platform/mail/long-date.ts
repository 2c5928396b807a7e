import type { Language } from '../../core/language.js';

/** English days are written as in Britain. */
const CALENDAR = { en: 'en-GB', cy: 'cy' } as const;

const formatIn = (language: Language): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(CALENDAR[language], { dateStyle: 'long', timeZone: 'UTC' });

/** Made once: making one takes longer than writing the rest of a letter. */
const FORMATS = { en: formatIn('en'), cy: formatIn('cy') } as const;

export const longDate = (date: string, language: Language): string =>
  FORMATS[language].format(new Date(`${date}T00:00:00Z`));
