import { Addressee, Letter } from '../../application/mails/postbox.js';
import { Translate } from '../language/translations.js';

interface Link {
  readonly text: string;
  readonly url: string;
}

/** A letter in words, before it becomes text or HTML. */
export interface LetterWords {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly button: Link;
  /** Beside each other in both forms, such as the code to type and the seal to compare. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** To read more about what the letter promises. */
  readonly more: readonly Link[];
  readonly closing: readonly string[];
}

/** English days are written as in Britain. */
const CALENDAR = { en: 'en-GB', cy: 'cy' } as const;

type Params = Readonly<Record<string, string | number>>;

const paragraphKeys = (letter: Letter): readonly string[] => {
  if (letter.kind !== 'invitation') return ['body'];
  if (letter.group === 'manager')
    return ['body', 'manager.named', 'manager.named-again', 'time', `purpose.${letter.purpose}`];
  return ['body', 'anonymous', 'time', `purpose.${letter.purpose}`];
};

const factsOf = (letter: Letter, t: Translate): LetterWords['facts'] =>
  letter.kind === 'invitation'
    ? [
        { label: t('mail:invitation.code'), value: letter.code },
        { label: t('mail:invitation.seal'), value: letter.sealBlocks.join(' ') },
      ]
    : [];

/** The line manager, who is named, is not sent to read how others stay anonymous. */
const moreOf = (letter: Letter, origin: string, t: Translate): LetterWords['more'] =>
  letter.kind === 'invitation' && letter.group !== 'manager'
    ? [{ text: t('mail:invitation.anonymity'), url: `${origin}/anonymity` }]
    : [];

function paramsOf(letter: Letter, addressee: Addressee): Params {
  const common = { name: addressee.name, organisation: addressee.organisation[addressee.language] };
  if (letter.kind === 'sign-in') return { ...common, minutes: letter.minutes };
  if (letter.kind === 'report-released') return common;
  const date = new Intl.DateTimeFormat(CALENDAR[addressee.language], { dateStyle: 'long', timeZone: 'UTC' });
  return {
    ...common,
    subject: letter.subjectName,
    closesOn: date.format(new Date(`${letter.closesOn}T00:00:00Z`)),
    minimum: letter.minimum,
  };
}

/** The letter in the addressee's language; `origin` is where the app is reached. */
export function letterWords(letter: Letter, addressee: Addressee, origin: string, t: Translate): LetterWords {
  const params = paramsOf(letter, addressee);
  const say = (key: string): string => t(`mail:${letter.kind}.${key}`, params);
  return {
    subject: say('subject'),
    greeting: t('mail:greeting', params),
    paragraphs: paragraphKeys(letter).map(say),
    button: { text: say('button'), url: `${origin}${letter.path}` },
    facts: factsOf(letter, t),
    more: moreOf(letter, origin, t),
    closing: [say('closing'), t('mail:signature', params)],
  };
}

export const letterText = (words: LetterWords): string =>
  [
    words.greeting,
    ...words.paragraphs,
    `${words.button.text}:\n${words.button.url}`,
    ...words.facts.map(({ label, value }) => `${label}: ${value}`),
    ...words.more.map(({ text, url }) => `${text}:\n${url}`),
    ...words.closing,
  ].join('\n\n');
