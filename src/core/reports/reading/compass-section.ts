import { compassSeries } from '../chart-data.js';
import { ComponentReport } from '../report-model.js';
import { TOLERANCE } from '../../statistics/tolerance.js';
import { Block, ReadingTable, paragraph } from './blocks.js';
import { everyComponent } from './component-blocks.js';
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

const spanOf = ({ others }: ComponentReport): { readonly low: number; readonly high: number } | null =>
  others.kind === 'shown' ? others.band : null;

/** One component is named as seen more or less often only where its range leaves those of all others. */
const apartFrom = (reports: readonly ComponentReport[], way: 'more' | 'less'): ComponentReport | undefined =>
  reports.find((report) =>
    reports.every((other) => {
      const [own, theirs] = [spanOf(report), spanOf(other)];
      if (other === report) return true;
      if (own === null || theirs === null) return false;
      return way === 'more' ? own.low > theirs.high + TOLERANCE : own.high < theirs.low - TOLERANCE;
    }),
  );

const shapeWords = ({ model, t }: ReadingContext): string => {
  const seen = model.components.filter((report) => spanOf(report) !== null);
  if (seen.length < 2) return t('narrative.shape.unknown');
  const [more, less] = [apartFrom(seen, 'more'), apartFrom(seen, 'less')];
  if (more !== undefined) return t('narrative.shape.more', { component: componentName(more, t) });
  if (less !== undefined) return t('narrative.shape.less', { component: componentName(less, t) });
  return t('narrative.shape.similar');
};

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
    paragraph(shapeWords(context)),
    { kind: 'table', table: compassTable(context) },
    paragraph(t('compass.note')),
    ...everyComponent(context),
  ];
};
