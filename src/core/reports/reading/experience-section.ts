import { CellGroup } from '../../disclosure/cell-group.js';
import { ComponentReport } from '../report-model.js';
import { Block, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';
import { sourceName } from './score-words.js';
import { Translate } from './translate.js';

const groupsIn = (components: readonly ComponentReport[]): readonly CellGroup[] => [
  ...new Set(components.flatMap(({ experience }) => experience.map(({ group }) => group))),
];

const wordFor = ({ experience }: ComponentReport, group: CellGroup, t: Translate): string => {
  const found = experience.find((candidate) => candidate.group === group);
  return t(`experience.${found?.word ?? 'not-said'}`);
};

/** In two words, and only where a group is large enough for them. */
export const experienceBlocks = ({ model: { components }, t }: ReadingContext): readonly Block[] => {
  const groups = groupsIn(components);
  if (groups.length === 0) return [paragraph(t('experience.nothing'))];
  const isMixed = components.some(({ experience }) => experience.some(({ word }) => word === 'mixed'));
  return [
    paragraph(t('experience.intro')),
    {
      kind: 'table',
      table: {
        caption: t('experience.caption'),
        columns: [t('column.component'), ...groups.map((group) => sourceName(group, t))],
        rows: components.map((report) => [
          t(`components.${report.component}.name`),
          ...groups.map((group) => wordFor(report, group, t)),
        ]),
        widths: [3, ...groups.map(() => 2.5)],
      },
    },
    paragraph(t(`narrative.experience.${isMixed ? 'mixed' : 'similar'}`)),
  ];
};
