import { compassSeries } from '../chart-data.js';
import { ComponentReport } from '../report-model.js';
import { Block, ReadingTable, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';
import { bandWords, groupScoreWords, selfScoreWords } from './score-words.js';
import { Translate } from './translate.js';

const componentName = ({ component }: ComponentReport, t: Translate): string =>
  t(`components.${component}.name`);

const compassTable = ({ model, t }: ReadingContext): ReadingTable => ({
  caption: t('compass.caption'),
  columns: [t('column.component'), t('sources.self'), t('sources.others'), t('column.band-others')],
  rows: model.components.map((report) => [
    componentName(report, t),
    selfScoreWords(report.self, t),
    groupScoreWords(report.others, t),
    bandWords(report.others, t),
  ]),
  widths: [3, 2, 2.5, 4],
});

const compassAlt = ({ model, t }: ReadingContext): string =>
  [
    t('compass.alt'),
    ...model.components.map((report) =>
      t('compass.alt-line', {
        component: componentName(report, t),
        self: selfScoreWords(report.self, t),
        others: groupScoreWords(report.others, t),
      }),
    ),
  ].join(' ');

export const compassBlocks = (context: ReadingContext): readonly Block[] => {
  const { model, t } = context;
  return [
    paragraph(t('compass.intro')),
    {
      kind: 'compass',
      title: t('compass.title'),
      alt: compassAlt(context),
      chart: {
        series: compassSeries(model),
        componentLabels: model.components.map((report) => componentName(report, t)),
        selfLabel: t('sources.self'),
        othersLabel: t('sources.others'),
      },
    },
    { kind: 'table', table: compassTable(context) },
    paragraph(t('compass.note')),
  ];
};
