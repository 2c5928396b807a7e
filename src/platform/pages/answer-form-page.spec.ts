import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language } from '../../core/language.js';
import { Questionnaire, RaterGroup } from '../../core/questionnaires/questionnaire.js';
import { Translations } from '../language/translations.js';
import { PROJECT_ROOT } from '../project-root.js';
import { BallotForm, ballotFormView } from './ballot-form.js';
import { PageContext } from './page-context.js';
import { PageRenderer } from './page-renderer.js';

const questionnaire = JSON.parse(
  readFileSync(join(PROJECT_ROOT, 'content/packs/compassionate-leadership-1.json'), 'utf8'),
) as Questionnaire;

const BOX = 'http://127.0.0.1:3001';
const renderer = new PageRenderer(new Translations('throw'), {}, 'cached');
const context: PageContext = {
  kind: 'app',
  appOrigin: 'http://localhost:3000',
  boxOrigin: BOX,
  development: false,
  language: 'en',
  path: null,
  visitor: {
    name: 'Carys Bowen',
    language: 'en',
    roles: [],
    organisation: { en: 'Health Board', cy: 'Bwrdd Iechyd' },
    csrfToken: 'token-of-carys',
  },
};

const draw = (group: RaterGroup, changes: Partial<BallotForm> = {}, language: Language = 'en'): string => {
  const ticket = {
    organisation: 'glan-teifi',
    campaign: 'c1',
    subject: 's1',
    group,
    seal: 'aa',
    tokenInput: 'bb',
    receiptHash: 'dd',
    token: 'cc',
  };
  const form: BallotForm = {
    ticket,
    sending: 'first',
    language,
    questionnaire,
    thresholds: { peer: 5, 'direct-report': 5, other: 5, patient: 10, pooled: 5 },
    subjectName: 'Nia Llewelyn',
    values: { ratings: {}, comments: [], conditions: [] },
    knowsNamed: false,
    problems: [],
    ...changes,
  };
  return renderer.render('answer/form', ballotFormView(BOX, form), { ...context, language });
};

const formIn = (html: string): string => /<form[^>]*data-answer-form[\s\S]*<\/form>/.exec(html)?.[0] ?? '';
const countOf = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;

describe('the answering form', () => {
  it.each([
    ['peer', 24],
    ['patient', 8],
  ] as const)('asks a %s each item as six radio buttons in a fieldset of its own', (group, items) => {
    const html = draw(group);
    expect(countOf(html, /name="rating\.[^"]+" type="radio"/g)).toBe(items * 6);
    expect(countOf(html, /class="[^"]*tosturi-rating/g)).toBe(items);
    expect(countOf(html, /value="not-observed"/g)).toBe(items);
  });

  it('is drawn in Welsh as in English, and says that the Welsh is a draft', () => {
    const html = draw('peer', {}, 'cy');
    expect(html).toContain('<html lang="cy">');
    expect(html).toContain('Rhan 1 o 7');
    expect(html).toContain('Cyfieithiad drafft');
  });

  it('goes to the box without anything of the session of whoever is signed in', () => {
    const form = formIn(draw('peer'));
    expect(form).toContain(`action="${BOX}/o/glan-teifi/ballots"`);
    expect(form).not.toContain('csrf');
    expect(form).not.toContain('token-of-carys');
  });

  it('goes to another address when it takes the place of earlier answers, and stays so in the other language', () => {
    const form = formIn(draw('peer', { sending: 'replacement' }));
    expect(form).toContain(`action="${BOX}/o/glan-teifi/ballots/replace"`);
    expect(form).toContain('name="sending" value="replacement"');
  });

  it('tells the line manager again, before sending, that they are named', () => {
    expect(draw('manager')).toContain('You answer under your name');
    expect(draw('peer')).not.toContain('under your name');
  });

  it('keeps every answer when it is refused, and leads from the summary to the field', () => {
    const comments = [{ question: 'keep-doing', text: 'Listens </textarea> well', mode: 'word-for-word' }];
    const html = draw('peer', {
      values: { ratings: { 'full-attention': 4 }, comments, conditions: ['workload'] },
      problems: [
        { field: 'comment.keep-doing', problem: 'comment-too-long', params: { max: 2000, over: 7 } },
      ],
    });
    expect(countOf(html, / checked/g)).toBe(3);
    expect(html).toContain('Listens &lt;/textarea&gt; well');
    expect(html).toContain('<a href="#comment-keep-doing">');
    expect(html).toContain('over the limit of 2000 characters by 7');
  });

  it('sends, and does not switch the language, when Enter is pressed', () => {
    const form = formIn(draw('peer'));
    expect(/<button[^>]*type="submit"[^>]*>/.exec(form)?.[0]).not.toContain('formaction');
  });
});
