import { Letter } from '../../application/mails/postbox.js';
import { accountWords } from './account-words.js';
import { askingWords } from './asking-words.js';
import { greetingOf, LetterWords, oneStep, senderOf, signatureOf, Writing } from './writing.js';

function signInWords(letter: Letter & { readonly kind: 'sign-in' }, writing: Writing): LetterWords {
  const { t, origin, addressee } = writing;
  return {
    language: addressee.language,
    sender: senderOf(writing),
    subject: t('mail:sign-in.subject'),
    greeting: greetingOf(writing),
    paragraphs: [t('mail:sign-in.body', { minutes: letter.minutes })],
    sections: oneStep(t('mail:sign-in.button'), origin + letter.path),
    more: [],
    closing: [t('mail:sign-in.closing'), signatureOf(writing)],
    offer: null,
  };
}

/** The letter in the addressee's language. */
export function letterWords(
  letter: Letter,
  { addressee, origin, translations }: Omit<Writing, 't'>,
): LetterWords {
  const writing = { addressee, origin, translations, t: translations.in(addressee.language) };
  if (letter.kind === 'sign-in') return signInWords(letter, writing);
  return 'requests' in letter ? askingWords(letter, writing) : accountWords(letter, writing);
}
