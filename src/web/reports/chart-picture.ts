import { compassConfig } from '../../core/reports/charts/compass.js';
import { dotsWithBandsConfig, dotsWithBandsHeight } from '../../core/reports/charts/dots-with-bands.js';
import { DomainError } from '../../core/errors.js';
import { chartSvg } from '../../platform/charts/chart-svg.js';
import { ChartBlock, chartsOf, ReadingSource } from './illustrated-reading.js';

/** Narrow, because a picture is scaled as a whole: on a phone its letters must stay large enough to read. */
const WIDTH = 400;
const COMPASS_HEIGHT = 380;

const drawingOf = (block: ChartBlock): { readonly config: object; readonly height: number } =>
  block.kind === 'compass'
    ? { config: compassConfig(block.chart), height: COMPASS_HEIGHT }
    : { config: dotsWithBandsConfig(block.chart), height: dotsWithBandsHeight(block.chart.rows.length) };

/** @param number place of the chart in the report, from 1. @throws DomainError `not-found` */
export const chartPicture = (source: ReadingSource, number: string): string =>
  pictureOf(chartsOf(source), number);

/** @throws DomainError `not-found` */
export function pictureOf(charts: readonly ChartBlock[], number: string): string {
  const block = charts.find((_chart, index) => String(index + 1) === number);
  if (!block) throw new DomainError('not-found');
  const { config, height } = drawingOf(block);
  return chartSvg(config, {
    id: `chart-${number}`,
    width: WIDTH,
    height,
    title: block.title,
    description: block.alt,
  });
}
