import type { Language } from '../../core/language.js';
import { Translate, Translations } from '../language/translations.js';
import { Pen } from './pen.js';

const texts = new Translations('throw');

/** Words of one language, and how it writes a day. */
export interface SheetWords {
  readonly language: Language;
  readonly t: Translate;
  readonly day: (isoDate: string) => string;
}

const CALENDAR = { en: 'en-GB', cy: 'cy' } as const;

export const sheetWords = (language: Language): SheetWords => {
  const format = new Intl.DateTimeFormat(CALENDAR[language], { dateStyle: 'long', timeZone: 'UTC' });
  return {
    language,
    t: texts.in(language),
    day: (isoDate) => format.format(new Date(`${isoDate}T00:00:00Z`)),
  };
};

const TAGS = { en: 'en-GB', cy: 'cy-GB' } as const;

/** A part of a bilingual page, for a screen reader to speak in its own language. */
export const tagLanguage = (pen: Pen, language: Language, fill: (inner: Pen) => void): void => {
  const element = pen.doc.struct('Sect', { lang: TAGS[language] });
  pen.parent.add(element);
  fill({ doc: pen.doc, parent: element });
  element.end();
};
