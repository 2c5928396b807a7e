import type { AggregatesView } from '../../application/aggregates/aggregates.view.js';
import { AggregateSection, readAggregates } from '../../core/aggregates/reading/read-aggregates.js';
import type { Language } from '../../core/language.js';
import type { Block } from '../../core/reports/reading/blocks.js';
import { wordsOf } from '../../platform/language/namespace-words.js';

export type DotsBlock = Extract<Block, { readonly kind: 'dots' }>;

export const isDots = (block: Block): block is DotsBlock => block.kind === 'dots';

export const sectionsOf = (
  { units, conditions, tables, earlier }: AggregatesView,
  language: Language,
): readonly AggregateSection[] =>
  readAggregates({
    units,
    conditions,
    tables,
    earlier: earlier && { name: earlier.period.name, tables: earlier.tables },
    language,
    t: wordsOf('aggregates', language),
  });

/** In the order of the page; an address names one by its place in this list, from 1. */
export const chartsIn = (sections: readonly AggregateSection[]): readonly DotsBlock[] =>
  sections.flatMap(({ blocks }) => blocks).filter(isDots);
