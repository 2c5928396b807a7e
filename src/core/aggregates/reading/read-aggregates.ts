import { Block, inset, paragraph } from '../../reports/reading/blocks.js';
import { WHOLE_ORGANISATION } from '../table-source.js';
import { AggregateContext, cellAt } from './aggregate-reading.js';
import { changeBlocks } from './change-section.js';
import { conditionBlocks } from './conditions-section.js';
import { overallBlocks } from './overall-section.js';
import { whereBlocks } from './where-section.js';

export const AGGREGATE_SECTIONS = ['overall', 'where', 'conditions', 'change'] as const;

export interface AggregateSection {
  readonly id: (typeof AGGREGATE_SECTIONS)[number] | 'too-small';
  readonly title: string;
  readonly blocks: readonly Block[];
}

const BLOCKS = {
  overall: overallBlocks,
  where: whereBlocks,
  conditions: conditionBlocks,
  change: changeBlocks,
} as const;

/** The organisation itself is hidden only where no table shows anything. */
const isTooSmall = ({ tables }: AggregateContext): boolean =>
  tables.every(({ source }) => cellAt(tables, { source, unit: WHOLE_ORGANISATION })?.kind !== 'shown');

const tooSmall = ({ t }: AggregateContext): AggregateSection => ({
  id: 'too-small',
  title: t('too-small.title'),
  blocks: [
    paragraph(t('too-small.why')),
    { kind: 'list', items: ['leaders', 'longer', 'team', 'reports'].map((key) => t(`too-small.${key}`)) },
    inset(t('too-small.never')),
  ],
});

/** How are we doing, where, what makes it hard, what changed: in this order. */
export const readAggregates = (context: AggregateContext): readonly AggregateSection[] =>
  isTooSmall(context)
    ? [tooSmall(context)]
    : AGGREGATE_SECTIONS.map((id) => ({
        id,
        title: context.t(`section.${id}`),
        blocks: BLOCKS[id](context),
      }));
