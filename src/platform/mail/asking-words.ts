import { AskingLetter, LetterRequest } from '../../application/mails/postbox.js';
import { LANGUAGES } from '../../core/language.js';
import { longDate } from './long-date.js';
import { greetingOf, LetterSection, LetterWords, Link, senderOf, signatureOf, Writing } from './writing.js';

type Say = (key: string) => string;

const sayAbout = (request: LetterRequest, { t, addressee }: Writing): Say => {
  const params = {
    subject: request.subjectName,
    closesOn: longDate(request.closesOn, addressee.language),
    minimum: request.minimum,
  };
  return (key) => t(`mail:${key}`, params);
};

/** The line manager, who is named, is told so twice, and nothing about a box. */
const NAMED = ['asking.manager.named', 'asking.manager.named-again'];

const promiseOf = ({ group, enoughAsked }: LetterRequest): readonly string[] =>
  group === 'manager' ? NAMED : [enoughAsked ? 'asking.anonymous' : 'asking.together', 'asking.nobody'];

const shortPromiseOf = ({ group, enoughAsked }: LetterRequest): readonly string[] =>
  group === 'manager' ? NAMED : [`asking.several.${enoughAsked ? 'minimum' : 'together'}`];

const factsOf = (request: LetterRequest, { t }: Writing): LetterSection['facts'] => [
  { label: t('mail:asking.role'), value: t(`mail:group.${request.group}`) },
  ...(request.group === 'manager'
    ? []
    : [{ label: t('mail:asking.asked'), value: t(`mail:size.${request.asked}`) }]),
  { label: t('mail:asking.code'), value: request.code },
  { label: t('mail:asking.seal'), value: request.sealBlocks.join(' ') },
];

const buttonOf = ({ path }: LetterRequest, { t, origin }: Writing): Link => ({
  text: t('mail:asking.button'),
  url: origin + path,
});

interface Body {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly LetterSection[];
}

function aboutOne(kind: AskingLetter['kind'], request: LetterRequest, writing: Writing): Body {
  const say = sayAbout(request, writing);
  const keys = [
    `${kind}.body.one`,
    ...promiseOf(request),
    'asking.who-sees',
    'asking.time',
    `asking.purpose.${request.purpose}`,
  ];
  const button = buttonOf(request, writing);
  return {
    subject: say(`${kind}.subject.one`),
    paragraphs: keys.map(say),
    sections: [{ heading: null, paragraphs: [], button, facts: factsOf(request, writing) }],
  };
}

function sectionAbout(request: LetterRequest, writing: Writing): LetterSection {
  const say = sayAbout(request, writing);
  const keys = ['asking.several.until', ...shortPromiseOf(request), `asking.purpose.${request.purpose}`];
  return {
    heading: request.subjectName,
    paragraphs: keys.map(say),
    button: buttonOf(request, writing),
    facts: factsOf(request, writing),
  };
}

function aboutSeveral({ kind, requests }: AskingLetter, writing: Writing): Body {
  const { t } = writing;
  const box = requests.some(({ group }) => group !== 'manager') ? ['asking.several.box'] : [];
  const keys = [`${kind}.body.several`, ...box, 'asking.several.sees', 'asking.several.time'];
  return {
    subject: t(`mail:${kind}.subject.several`),
    paragraphs: keys.map((key) => t(`mail:${key}`)),
    sections: requests.map((request) => sectionAbout(request, writing)),
  };
}

const bodyOf = (letter: AskingLetter, writing: Writing): Body => {
  const [only, ...others] = letter.requests;
  return only && others.length === 0 ? aboutOne(letter.kind, only, writing) : aboutSeveral(letter, writing);
};

/** The line manager is not sent to read how others stay anonymous. */
const moreOf = (
  { requests, declinePath }: AskingLetter,
  { t, origin, addressee }: Writing,
): readonly Link[] => [
  ...(requests.some(({ group }) => group !== 'manager')
    ? [{ text: t('mail:asking.anonymity'), url: `${origin}/anonymity` }]
    : []),
  { text: t('mail:asking.decline'), url: `${origin}${declinePath}?language=${addressee.language}` },
];

const offerOf = (
  { answerPath }: AskingLetter,
  { addressee, origin, translations }: Writing,
): LetterWords['offer'] => {
  const language = LANGUAGES.find((other) => other !== addressee.language) ?? addressee.language;
  const text = translations.in(language)('mail:offer');
  return { language, text, url: `${origin}${answerPath}?language=${language}` };
};

/** A letter to somebody who is asked about one leader or about several. */
export function askingWords(letter: AskingLetter, writing: Writing): LetterWords {
  const { t, origin, addressee } = writing;
  const address = origin + letter.answerPath;
  return {
    ...bodyOf(letter, writing),
    language: addressee.language,
    sender: senderOf(writing),
    greeting: greetingOf(writing),
    more: moreOf(letter, writing),
    closing: [t('mail:asking.genuine', { address }), t('mail:asking.closing'), signatureOf(writing)],
    offer: offerOf(letter, writing),
  };
}
