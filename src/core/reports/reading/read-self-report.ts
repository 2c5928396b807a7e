import { Language } from '../../language.js';
import { COMPONENTS } from '../../questionnaires/questionnaire.js';
import { seenLess, seenOften, SelfReport, SelfReportItem } from '../self-report.js';
import {
  Block,
  heading,
  inset,
  list,
  paragraph,
  ReadingSection,
  ReportReading,
  SectionId,
} from './blocks.js';
import { calendarDay } from './date-words.js';
import { selfRatingWords, selfScoreWords } from './score-words.js';
import { Translate } from './translate.js';

export interface SelfReadingContext {
  readonly report: SelfReport;
  readonly language: Language;
  readonly t: Translate;
}

const lines = (items: readonly SelfReportItem[], language: Language): Block =>
  list(items.map(({ wording }) => wording[language]));

const compassOf = ({ report: { components }, t }: SelfReadingContext): readonly Block[] => {
  const name = (component: string): string => t(`components.${component}.name`);
  const rows = components.map(({ component, self }) => [name(component), selfScoreWords(self, t)]);
  const valueOf = ({ self }: (typeof components)[number]) => (self.kind === 'shown' ? self.value : null);
  return [
    paragraph(t('self-report.compass')),
    {
      kind: 'compass',
      title: t('self-report.compass-title'),
      alt: [t('compass.alt'), ...rows.map((row) => `${row.join(': ')}.`)].join(' '),
      chart: {
        series: {
          components: components.map(({ component }) => component),
          self: components.map(valueOf),
          others: components.map(() => null),
          band: components.map(() => null),
        },
        componentLabels: components.map(({ component }) => name(component)),
        selfLabel: t('sources.self'),
        othersLabel: t('sources.others'),
      },
    },
    paragraph(t('self-report.compass-sentence')),
    {
      kind: 'table',
      table: {
        caption: t('self-report.compass-caption'),
        columns: [t('column.component'), t('sources.self')],
        rows,
        widths: [3, 2],
      },
    },
  ];
};

const oftenOf = ({ report, language, t }: SelfReadingContext): readonly Block[] => {
  const items = seenOften(report);
  return items.length === 0
    ? [paragraph(t('self-report.often-none'))]
    : [paragraph(t('self-report.often')), lines(items, language), paragraph(t('self-report.often-ask'))];
};

const chooseOf = ({ report, language, t }: SelfReadingContext): readonly Block[] => {
  const items = seenLess(report);
  return [
    paragraph(t('narrative.choose.before')),
    ...(items.length === 0 ? [] : [paragraph(t('self-report.less')), lines(items, language)]),
    heading('if-then', t('choose.plan-title')),
    list(['behaviour', 'if', 'then', 'who', 'when'].map((key) => t(`choose.plan-${key}`))),
    inset(t('choose.example')),
  ];
};

const everyAnswer = ({ report, language, t }: SelfReadingContext): readonly Block[] => [
  paragraph(t('self-report.method')),
  ...COMPONENTS.map((component): Block => ({
    kind: 'table',
    table: {
      caption: t('items.caption', { component: t(`components.${component}.name`) }),
      columns: [t('column.item'), t('sources.self')],
      rows: report.items
        .filter((item) => item.component === component)
        .map(({ wording, self }) => [wording[language], selfRatingWords(self, t)]),
      widths: [7, 2],
    },
  })),
];

type Part = readonly [SectionId, ReadingSection['stage'], (context: SelfReadingContext) => readonly Block[]];

const PARTS: readonly Part[] = [
  [
    'about',
    'readiness',
    ({ t }) => [
      paragraph(t('self-report.about')),
      list([t('self-report.private'), t('self-report.not-a-test'), t('self-report.one-view')]),
      heading('look-after-yourself', t('how-to-read.care-title')),
      paragraph(t('self-report.care')),
      inset(t('support.text')),
    ],
  ],
  ['strengths', 'strengths', oftenOf],
  ['compass', 'differences', compassOf],
  ['choose', 'choosing', chooseOf],
  [
    'sources',
    'choosing',
    ({ t }) => [paragraph(t('self-report.others')), paragraph(t('self-report.carried-over'))],
  ],
  ['method', 'choosing', everyAnswer],
];

/** The sections of the report that one's own answers can fill; nothing in them compares. `on`: ISO date. */
export const readSelfReport = (context: SelfReadingContext, on: string): ReportReading => {
  const { report, language, t } = context;
  return {
    title: t('self-report.title'),
    cover: [
      { label: t('cover.name'), value: report.subject.name },
      { label: t('cover.job-title'), value: report.subject.jobTitle },
      { label: t('cover.organisation'), value: report.subject.organisation[language] },
      { label: t('self-report.made-on'), value: calendarDay(on, language) },
    ].filter(({ value }) => value !== ''),
    coverNote: t('self-report.cover-note'),
    sections: PARTS.map(([id, stage, blocks]) => ({
      id,
      stage,
      title: t(`self-report.section.${id}`),
      blocks: blocks(context),
    })),
  };
};
