import type { AggregatesView } from '../../application/aggregates/aggregates.view.js';
import { DomainError } from '../../core/errors.js';
import type { Language } from '../../core/language.js';
import { dotsWithBandsConfig, dotsWithBandsHeight } from '../../core/reports/charts/dots-with-bands.js';
import { chartSvg } from '../../platform/charts/chart-svg.js';
import { chartsIn, sectionsOf } from './aggregate-sections.js';

const WIDTH = 400;

/** For a browser that runs no script. @throws DomainError `not-found` */
export function aggregateChart(view: AggregatesView, language: Language, number: string): string {
  const block = chartsIn(sectionsOf(view, language)).find((_, index) => String(index + 1) === number);
  if (!block) throw new DomainError('not-found');
  return chartSvg(dotsWithBandsConfig(block.chart), {
    id: `chart-${number}`,
    width: WIDTH,
    height: dotsWithBandsHeight(block.chart.rows.length),
    title: block.title,
    description: block.alt,
  });
}
