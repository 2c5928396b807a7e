import { AskingLetter, Letter, LetterRequest } from '../../application/mails/postbox.js';
import type { Language } from '../../core/language.js';
import { Translations } from '../language/translations.js';
import { LetterWriter, WrittenLetter } from './letter-writer.js';

const ORIGIN = 'https://feedback.example.org';
const writer = new LetterWriter(ORIGIN, new Translations('throw'));

const siwan: LetterRequest = {
  path: '/o/cwm-tawel/answer#CODE.seal',
  code: 'ABCDE-FGHJK',
  subjectName: 'Siwan Rees',
  group: 'peer',
  purpose: 'development',
  closesOn: '2026-03-29',
  minimum: 7,
  enoughAsked: true,
  asked: '10-19',
  sealBlocks: ['AAAA', 'BBBB', 'CCCC', 'DDDD'],
};
const gethin: LetterRequest = {
  ...siwan,
  path: '/o/cwm-tawel/answer#OTHER.seal',
  code: 'OTHER-CODES',
  subjectName: 'Gethin Ellis',
};

const asking = (requests: readonly LetterRequest[], kind: AskingLetter['kind'] = 'invitation'): Letter => ({
  kind,
  requests,
  answerPath: '/o/cwm-tawel/answer',
  declinePath: '/o/cwm-tawel/decline/SECRET',
});

const written = (letter: Letter, language: Language = 'en'): WrittenLetter => {
  const organisation = { en: 'Health Board', cy: 'Bwrdd Iechyd' };
  return writer.write(letter, { name: 'Emyr', email: 'emyr@example.org', language, organisation });
};

const textOf = (request: LetterRequest, language: Language = 'en'): string =>
  written(asking([request]), language).text;

describe('an invitation', () => {
  it.each([
    ['the code', 'ABCDE-FGHJK'],
    ['the seal', 'AAAA BBBB CCCC DDDD'],
    ['the last day', '29 March 2026'],
    ['how many must answer', 'at least 7 of you'],
    ['how many are asked, as a class', '10 to 19'],
    ['as what the person is asked', 'a peer'],
    ['who it is about', 'Siwan Rees'],
    ['who will see the report', 'A trained facilitator reads it first'],
    ['the link', `${ORIGIN}/o/cwm-tawel/answer#CODE`],
    ['how to decline', `${ORIGIN}/o/cwm-tawel/decline/SECRET`],
    ['how to do without the link', `${ORIGIN}/o/cwm-tawel/answer.`],
    ['the other language, in that language', 'Gallwch ddarllen ac ateb yn Gymraeg'],
  ])('says %s, in text and in HTML', (_what, fact) => {
    const { text, html } = written(asking([siwan]));
    expect(text).toContain(fact);
    expect(html).toContain(fact);
  });

  it('promises nobody a group of their own where too few are asked for one', () => {
    const text = textOf({ ...siwan, enoughAsked: false, asked: '5-9' });
    expect(text).toContain('only ever shown together');
    expect(text).not.toContain('shown on its own only if');
  });

  it('leads everyone but the line manager to the page about anonymity', () => {
    expect(textOf(siwan)).toContain(`${ORIGIN}/anonymity`);
    expect(textOf({ ...siwan, group: 'manager' })).not.toContain('/anonymity');
  });

  it('is written in the language of the person', () => {
    expect(textOf(siwan, 'cy')).toContain('29 Mawrth 2026');
    expect(textOf(siwan, 'cy')).toContain('Bwrdd Iechyd');
    expect(textOf(siwan, 'cy')).toContain('read and answer in English');
  });

  it('tells the line manager twice that the answers are named, and promises no anonymity', () => {
    const text = textOf({ ...siwan, group: 'manager' });
    expect(text).toContain('NOT anonymous');
    expect(text).toContain('told this once more');
    expect(text).not.toContain('sealed box');
  });

  it('says what a promotion panel may see', () => {
    expect(textOf({ ...siwan, purpose: 'promotion-evidence' })).toContain('promotion panel');
  });
});

describe('a letter about several leaders', () => {
  const { subject, text, html } = written(asking([siwan, gethin]));

  it('has a link and a code for each, and names nobody in its subject', () => {
    for (const { path, code, subjectName } of [siwan, gethin])
      for (const form of [text, html])
        expect([path, code, subjectName].every((fact) => form.includes(fact))).toBe(true);
    expect(subject).not.toContain('Siwan');
  });

  it('warns beside the one of whom the person is the line manager, and still explains the box', () => {
    const mixed = written(asking([siwan, { ...gethin, group: 'manager' }])).text;
    expect(mixed.indexOf('NOT anonymous')).toBeGreaterThan(mixed.indexOf('— Gethin Ellis —'));
    expect(mixed).toContain('sealed box');
  });
});

describe('a reminder', () => {
  it.each(['en', 'cy'] as const)('tells nobody how many have answered (%s)', (language) => {
    const { text } = written(asking([{ ...siwan, group: 'manager' }], 'reminder'), language);
    const allowed = /29|2026|8 munud|8 minutes|ABCDE-FGHJK|Siwan/g;
    expect(text.replaceAll(allowed, '').replace(/https?:\S+/g, '')).not.toMatch(/\d/);
  });
});

describe('every letter', () => {
  const campaign = {
    name: { en: 'Spring', cy: 'Y gwanwyn' },
    opensOn: '2026-01-19',
    closesOn: '2026-03-01',
  };
  const account = (
    [
      'self-assessment-opens',
      'nominate',
      'more-raters-asked',
      'leader-deadline',
      'raters-to-approve',
      'comments-to-confirm',
      'safety-concern',
      'report-released',
      'custodian-asked',
      'custodian-return',
    ] as const
  ).map((kind): Letter => ({ kind, path: '/somewhere', subjectName: 'Siwan Rees', campaign }));
  const letters: readonly Letter[] = [
    ...account,
    { kind: 'sign-in', path: '/sign-in/link#secret', minutes: 10 },
    ...(['invitation', 'reminder', 'fresh-link'] as const).flatMap((kind) => [
      asking([siwan], kind),
      asking([siwan, gethin], kind),
    ]),
  ];

  it.each(['en', 'cy'] as const)('fetches nothing and runs nothing (%s)', (language) => {
    for (const letter of letters) {
      const { html } = written(letter, language);
      expect(html).not.toMatch(/<img|<script|<link|<iframe|url\(|src=|@import/i);
      expect(html).toContain(`<html lang="${language}">`);
    }
  });

  it.each(['en', 'cy'] as const)('leads to our own address and to no other (%s)', (language) => {
    for (const letter of letters) {
      const { text, html } = written(letter, language);
      const addresses = [...(text + html).matchAll(/https?:\/\/[^\s"<]+/g)].map(([address]) => address);
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((address) => !address.startsWith(`${ORIGIN}/`))).toEqual([]);
    }
  });

  it('shows a name as text, whatever it is', () => {
    const { html } = written(asking([{ ...siwan, subjectName: '<b>Siwan</b>' }]));
    expect(html).not.toContain('<b>');
    expect(html).toContain('&lt;b&gt;Siwan');
  });
});
