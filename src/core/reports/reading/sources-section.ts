import { ReportModel, SourceLine } from '../report-model.js';
import { Block, inset, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';
import { countWords, sourceName } from './score-words.js';
import { Translate } from './translate.js';

/** "Nobody answered" and "too few answered" read the same: the difference would be a count. */
const stateWords = (line: SourceLine, t: Translate): string =>
  t(`state.${line.state === 'none' ? 'suppressed' : line.state}`);

const strengthWords = (line: SourceLine, t: Translate): string => {
  if (line.state === 'pooled') return t('strength-of-evidence.pooled');
  if (line.state !== 'shown') return t('strength-of-evidence.nothing');
  if (line.countClass === 'one') return t('strength-of-evidence.one-view');
  return t(line.strongEnoughToCompare ? 'strength-of-evidence.strong' : 'strength-of-evidence.glimpse');
};

const rowOf = (line: SourceLine, t: Translate): readonly string[] => [
  sourceName(line.group, t),
  stateWords(line, t),
  line.countClass === null ? t('count.not-said') : countWords(line.countClass, t),
  strengthWords(line, t),
];

const hasPool = (model: ReportModel): boolean =>
  model.components.some((report) =>
    report.groups.some(({ group, score }) => group === 'pooled' && score.kind === 'shown'),
  );

const poolRow = (t: Translate): readonly string[] => [
  sourceName('pooled', t),
  t('state.shown'),
  t('count.pooled'),
  t('strength-of-evidence.glimpse'),
];

export const sourcesBlocks = ({ model, t }: ReadingContext): readonly Block[] => [
  paragraph(t('sources-section.intro')),
  {
    kind: 'table',
    table: {
      caption: t('sources-section.caption'),
      columns: [t('column.source'), t('column.state'), t('column.how-many'), t('column.how-sure')],
      rows: [...model.sources.map((line) => rowOf(line, t)), ...(hasPool(model) ? [poolRow(t)] : [])],
      widths: [3, 3.4, 3, 3.8],
    },
  },
  paragraph(t('sources-section.hidden')),
  ...(model.sources.some((line) => line.state === 'pooled') ? [paragraph(t('sources-section.pooled'))] : []),
  ...(model.sources.some((line) => line.replacements === 'some')
    ? [paragraph(t('sources-section.replacements'))]
    : []),
  inset(t('sources-section.glimpse')),
];
