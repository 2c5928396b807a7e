import type { Language } from '../../core/language.js';
import { FrozenReport, readableReport } from '../../core/reports/frozen-report.js';
import { Block, ReadingSection, ReportReading } from '../../core/reports/reading/blocks.js';
import { readReport } from '../../core/reports/reading/read-report.js';

import { reportWords } from '../../platform/pdf/report-words.js';

export interface ReadingSource {
  readonly report: FrozenReport;
  readonly language: Language;
  /** ISO date; `null` for a draft. */
  readonly releasedOn: string | null;
}

export type ChartBlock = Extract<Block, { readonly kind: 'dots' | 'compass' }>;

/** `image`: where the chart is to be had as a picture, for a browser that runs no script. */
type IllustratedBlock = Block | (ChartBlock & { readonly image: string });

export interface IllustratedReading extends Omit<ReportReading, 'sections'> {
  readonly sections: readonly (Omit<ReadingSection, 'blocks'> & {
    readonly blocks: readonly IllustratedBlock[];
  })[];
}

const isChart = (block: Block): block is ChartBlock => block.kind === 'dots' || block.kind === 'compass';

/** The words and rows that the PDF sets as well. */
const readingOf = ({ report, language, releasedOn }: ReadingSource): ReportReading =>
  readReport({ model: readableReport(report), language, t: reportWords(language) }, releasedOn);

/** The charts of a report in the order of its pages; an address names one by its place in this list. */
export const chartsIn = ({ sections }: ReportReading): readonly ChartBlock[] =>
  sections.flatMap(({ blocks }) => blocks).filter(isChart);

export const chartsOf = (source: ReadingSource): readonly ChartBlock[] => chartsIn(readingOf(source));

/** @param chartsAt path below which the charts' pictures are, without language and number */
export const illustratedReading = (source: ReadingSource, chartsAt: string): IllustratedReading =>
  illustrated(readingOf(source), `${chartsAt}/${source.language}`);

/** @param picturesAt path below which the charts' pictures are, by number alone */
export function illustrated(reading: ReportReading, picturesAt: string): IllustratedReading {
  const charts = chartsIn(reading);
  const illustrate = (block: Block): IllustratedBlock =>
    isChart(block) ? { ...block, image: `${picturesAt}/${String(charts.indexOf(block) + 1)}` } : block;
  return {
    ...reading,
    sections: reading.sections.map((section) => ({ ...section, blocks: section.blocks.map(illustrate) })),
  };
}
