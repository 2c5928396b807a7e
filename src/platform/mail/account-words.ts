import { AccountLetter } from '../../application/mails/postbox.js';
import type { Language } from '../../core/language.js';
import { longDate } from './long-date.js';
import { greetingOf, LetterWords, oneStep, senderOf, signatureOf, Writing } from './writing.js';

/** What no letter of the kind says is not there to be put in. */
function paramsOf(
  { subjectName, campaign }: AccountLetter,
  language: Language,
): Readonly<Record<string, string>> {
  return {
    ...(subjectName !== null && { subject: subjectName }),
    ...(campaign && {
      campaign: campaign.name[language],
      opensOn: longDate(campaign.opensOn, language),
      closesOn: longDate(campaign.closesOn, language),
    }),
  };
}

/** A letter to somebody with an account. */
export function accountWords(letter: AccountLetter, writing: Writing): LetterWords {
  const { t, origin, addressee } = writing;
  const params = paramsOf(letter, addressee.language);
  const say = (key: string): string => t(`letters:${letter.kind}.${key}`, params);
  return {
    language: addressee.language,
    sender: senderOf(writing),
    subject: say('subject'),
    greeting: greetingOf(writing),
    paragraphs: [say('body'), say('more')],
    sections: oneStep(say('button'), origin + letter.path),
    more: [],
    closing: [say('closing'), signatureOf(writing)],
    offer: null,
  };
}
