import { join } from 'node:path';
import { Environment, FileSystemLoader } from 'nunjucks';
import { Addressee, Letter } from '../../application/mails/postbox.js';
import { Translations } from '../language/translations.js';
import { PROJECT_ROOT } from '../project-root.js';
import { letterWords } from './letter-words.js';
import { LetterSection, LetterWords } from './writing.js';

const TEMPLATES = join(PROJECT_ROOT, 'src/platform/mail');

/** A letter as it is sent. */
export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const sectionText = ({ heading, paragraphs, button, facts }: LetterSection): readonly string[] => [
  ...(heading === null ? [] : [`— ${heading} —`]),
  ...paragraphs,
  `${button.text}:\n${button.url}`,
  ...facts.map(({ label, value }) => `${label}: ${value}`),
];

/** The link to what is asked comes first: whoever prints the letter or reads it aloud meets it where it is spoken of. */
export const letterText = (words: LetterWords): string =>
  [
    words.greeting,
    ...words.paragraphs,
    ...words.sections.flatMap(sectionText),
    ...words.more.map(({ text, url }) => `${text}:\n${url}`),
    ...(words.offer ? [`${words.offer.text}:\n${words.offer.url}`] : []),
    ...words.closing,
  ].join('\n\n');

/** Puts letters into words, as text and as HTML. */
export class LetterWriter {
  private readonly templates = new Environment(new FileSystemLoader(TEMPLATES), { autoescape: true });

  constructor(
    private readonly origin: string,
    private readonly translations: Translations,
  ) {}

  write(letter: Letter, addressee: Addressee): WrittenLetter {
    const { origin, translations } = this;
    const words = letterWords(letter, { addressee, origin, translations });
    const html = this.templates.render('letter.njk', { words });
    return { subject: words.subject, text: letterText(words), html };
  }
}
