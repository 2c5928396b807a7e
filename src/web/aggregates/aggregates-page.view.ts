import type { AggregatesView, PeriodView } from '../../application/aggregates/aggregates.view.js';
import { TABLE_SHAPES, type TableShape } from '../../application/aggregates/aggregates.input.js';
import type { AggregateSection } from '../../core/aggregates/reading/read-aggregates.js';
import type { Language } from '../../core/language.js';
import type { Block } from '../../core/reports/reading/blocks.js';
import { chartsIn, isDots, sectionsOf } from './aggregate-sections.js';

/** `image`: where a chart is to be had as a picture. */
type IllustratedBlock = Block | (Block & { readonly image: string });

export interface AggregatesPageView {
  readonly period: PeriodView;
  readonly sections: readonly (Omit<AggregateSection, 'blocks'> & {
    readonly blocks: readonly IllustratedBlock[];
  })[];
  readonly files: readonly { readonly shape: TableShape; readonly href: string }[];
}

export function toAggregatesPageView(view: AggregatesView, language: Language): AggregatesPageView {
  const at = `/aggregates/${view.period.id}`;
  const sections = sectionsOf(view, language);
  const charts = chartsIn(sections);
  const illustrate = (block: Block): IllustratedBlock =>
    isDots(block)
      ? { ...block, image: `${at}/charts/${language}/${String(charts.indexOf(block) + 1)}` }
      : block;
  return {
    period: view.period,
    sections: sections.map((section) => ({ ...section, blocks: section.blocks.map(illustrate) })),
    files: TABLE_SHAPES.map((shape) => ({ shape, href: `${at}/cells.csv?shape=${shape}` })),
  };
}
