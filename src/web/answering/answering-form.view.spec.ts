import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { InvitationView } from '../../application/answering/answering.view.js';
import { Language, LANGUAGES } from '../../core/language.js';
import {
  audienceOf,
  Questionnaire,
  RATER_GROUPS,
  RaterGroup,
} from '../../core/questionnaires/questionnaire.js';
import { buildManifest } from '../../crypto/manifest.js';
import { Translations } from '../../platform/language/translations.js';
import { PageContext } from '../../platform/pages/page-context.js';
import { PageRenderer } from '../../platform/pages/page-renderer.js';
import { PROJECT_ROOT } from '../../platform/project-root.js';
import { toInBrowserForm } from './answering-form.view.js';

const questionnaire = JSON.parse(
  readFileSync(join(PROJECT_ROOT, 'content/packs/compassionate-leadership-1.json'), 'utf8'),
) as Questionnaire;
const BOX = 'http://127.0.0.1:3001';
const thresholds = { peer: 5, 'direct-report': 5, other: 5, patient: 10, pooled: 5 };
const context: PageContext = {
  kind: 'app',
  appOrigin: 'http://localhost:3000',
  boxOrigin: BOX,
  development: false,
  language: 'en',
  path: null,
  visitor: null,
};

interface Rater {
  readonly subjectName: string;
  readonly code: string;
  readonly group: RaterGroup;
  readonly language: Language;
  readonly subjectRef: string;
  readonly slug: string;
}

const invitationOf = ({ subjectName, group, subjectRef, slug, language }: Rater): InvitationView => ({
  organisation: {
    id: 'o',
    slug,
    name: { en: 'Board', cy: 'Bwrdd' },
    timeZone: 'Europe/London',
    defaultLanguage: 'en',
    signposts: [],
    openInvitationsLimit: 8,
    staffDomains: [],
  },
  subjectName,
  subjectJobTitle: 'Ward manager',
  campaignName: { en: 'Spring', cy: 'Gwanwyn' },
  purpose: 'development',
  group,
  audience: audienceOf(group),
  named: group === 'manager',
  language,
  closesOn: '2026-12-01',
  thresholds,
  sealBlocks: [],
  seal: 'aa',
  manifest: buildManifest({
    campaignId: `campaign of ${subjectRef}`,
    subjectRef,
    purpose: 'development',
    questionnaire,
    thresholds,
    groups: ['peer', 'patient'],
    tokenPublicKey: 'aa',
    boxPublicKey: 'bb',
    custody: 'automatic',
  }),
  questionnaire,
  declined: false,
});

const newRenderer = (): PageRenderer => new PageRenderer(new Translations('throw'), {}, 'cached');

describe('the form that many raters share', () => {
  const shared = newRenderer();
  const drawn = newRenderer();

  const pages = (rater: Rater): readonly [string, string] => {
    const { code, language } = rater;
    const stencil = toInBrowserForm(BOX, { code, invitation: invitationOf(rater), language });
    const page = { ...context, language };
    return [
      shared.page('answer/in-browser', stencil, page),
      drawn.render('answer/in-browser', stencil.viewWith(stencil.words), page),
    ];
  };

  it('is, to the byte, the form drawn for this one rater, whoever had it before', () => {
    // On one line: the macros of nhsuk-frontend indent what has several.
    const word = fc
      .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Siân "&" <b>O’Neil</b>', "'\\$&$1{{ name }}"))
      .map((text) => `N${text.replace(/\s+/g, ' ')}z`);
    const rater = fc.record({
      subjectName: word,
      code: word,
      subjectRef: word,
      group: fc.constantFrom(...RATER_GROUPS),
      language: fc.constantFrom(...LANGUAGES),
      slug: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(rater, (some) => {
        const [filledIn, drawnAnew] = pages(some);
        expect(filledIn === drawnAnew).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('says the name, the code and the manifest of the one who looks, and nothing of the one before', () => {
    const rater = { group: 'peer', language: 'en', slug: 'a' } as const;
    const [before] = pages({
      ...rater,
      subjectName: 'Somebody Before',
      code: 'OLD-CODE',
      subjectRef: 'ref-before',
    });
    const [now] = pages({ ...rater, subjectName: 'Now', code: 'NEW', subjectRef: 'ref-now' });
    for (const word of ['Somebody Before', 'OLD-CODE', 'ref-before']) {
      expect(before).toContain(word);
      expect(now).not.toContain(word);
    }
    for (const word of ['Now', 'NEW', 'ref-now']) expect(now).toContain(word);
  });
});
