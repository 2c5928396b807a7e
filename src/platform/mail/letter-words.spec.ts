import { Addressee, Letter } from '../../application/mails/postbox.js';
import { Translations } from '../language/translations.js';
import { letterText, LetterWords, letterWords } from './letter-texts.js';

const translations = new Translations('throw');
const ORIGIN = 'https://feedback.example.org';

const invitation: Letter = {
  kind: 'invitation',
  path: '/o/cwm-tawel/answer#CODE',
  code: 'ABCDE-FGHJK',
  subjectName: 'Siwan Rees',
  group: 'peer',
  purpose: 'development',
  closesOn: '2026-03-29',
  minimum: 7,
  sealBlocks: ['AAAA', 'BBBB', 'CCCC', 'DDDD'],
};

const wordsOf = (letter: Letter, language: Addressee['language']): LetterWords => {
  const organisation = { en: 'Health Board', cy: 'Bwrdd Iechyd' };
  const addressee = { name: 'Emyr', email: 'emyr@example.org', language, organisation };
  return letterWords(letter, addressee, ORIGIN, translations.in(language));
};

describe('an invitation', () => {
  it('says the code, the seal, the last day and how many must answer', () => {
    const text = letterText(wordsOf(invitation, 'en'));
    for (const fact of [
      'ABCDE-FGHJK',
      'AAAA BBBB CCCC DDDD',
      '29 March 2026',
      'at least 7 of you',
      'Siwan Rees',
    ])
      expect(text).toContain(fact);
    expect(text).toContain(`${ORIGIN}/o/cwm-tawel/answer#CODE`);
  });

  it('leads everyone but the line manager to the page about anonymity', () => {
    expect(letterText(wordsOf(invitation, 'en'))).toContain(`${ORIGIN}/anonymity`);
    expect(letterText(wordsOf({ ...invitation, group: 'manager' }, 'en'))).not.toContain('/anonymity');
  });

  it('is written in the language of the person', () => {
    expect(letterText(wordsOf(invitation, 'cy'))).toContain('29 Mawrth 2026');
    expect(letterText(wordsOf(invitation, 'cy'))).toContain('Bwrdd Iechyd');
  });

  it('tells the line manager twice that the answers are named, and promises no anonymity', () => {
    const text = letterText(wordsOf({ ...invitation, group: 'manager' }, 'en'));
    expect(text).toContain('NOT anonymous');
    expect(text).not.toContain('sealed box');
  });

  it('says what a promotion panel may see', () => {
    expect(letterText(wordsOf({ ...invitation, purpose: 'promotion-evidence' }, 'en'))).toContain(
      'promotion panel',
    );
  });
});

describe('a sign-in letter', () => {
  it('says how long the link works, and asks for nothing else', () => {
    const words = wordsOf({ kind: 'sign-in', path: '/sign-in/link#secret', minutes: 10 }, 'en');
    expect(letterText(words)).toContain('10 minutes');
    expect(words.facts).toEqual([]);
  });
});
