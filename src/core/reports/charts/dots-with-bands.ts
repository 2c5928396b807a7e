import { DotRow } from '../chart-data.js';
import { CHART_FONT, CHART_GRID, CHART_INK, SOURCE_MARKS } from './chart-source.js';

export interface DotsWithBandsInput {
  /** `label`: the lines beside the mark, usually whose view it is and the printed score. */
  readonly rows: readonly (DotRow & { readonly label: readonly string[] })[];
  readonly axisTitle: string;
}

/** A mark or a bar from–to; one type for both, as one chart holds them. */
type ChartValue = number | [number, number] | null;

const ROW_HEIGHT = 38;
const AXIS_HEIGHT = 66;

export const dotsWithBandsHeight = (rows: number): number => rows * ROW_HEIGHT + AXIS_HEIGHT;

/** "4.5 or higher" stands for everything up to the end of the scale, and is drawn that far. */
const openRange = ({ value, bound }: DotRow): ChartValue => {
  if (bound === 'at-least') return [value, 5];
  return bound === 'at-most' ? [1, value] : null;
};

const bands = (rows: DotsWithBandsInput['rows']) => ({
  type: 'bar' as const,
  data: rows.map(({ band }): ChartValue => band && [band.low, band.high]),
  backgroundColor: rows.map(({ source }) => SOURCE_MARKS[source].tint),
  borderColor: rows.map(({ source }) => SOURCE_MARKS[source].colour),
  borderWidth: 1,
  borderSkipped: false as const,
  barThickness: 16,
  grouped: false,
  order: 3,
});

const openRanges = (rows: DotsWithBandsInput['rows']) => ({
  type: 'bar' as const,
  data: rows.map(openRange),
  backgroundColor: rows.map(({ source }) => SOURCE_MARKS[source].colour),
  barThickness: 3,
  grouped: false,
  order: 2,
});

const dots = (rows: DotsWithBandsInput['rows']) => ({
  type: 'line' as const,
  data: rows.map(({ value }): ChartValue => value),
  showLine: false,
  clip: false as const,
  pointStyle: rows.map(({ source }) => SOURCE_MARKS[source].shape),
  pointRotation: rows.map(({ source }) => SOURCE_MARKS[source].rotation ?? 0),
  pointBackgroundColor: rows.map(({ source }) => SOURCE_MARKS[source].colour),
  pointBorderColor: rows.map(({ source }) => SOURCE_MARKS[source].colour),
  pointBorderWidth: 2,
  pointRadius: 7,
  order: 1,
});

const scales = (axisTitle: string) => ({
  x: {
    min: 1,
    max: 5,
    grid: { color: CHART_GRID, lineWidth: 0.5, tickColor: CHART_GRID },
    border: { color: CHART_INK },
    ticks: { stepSize: 1, color: CHART_INK, font: { family: CHART_FONT, size: 13 } },
    title: { display: true, text: axisTitle, color: CHART_INK, font: { family: CHART_FONT, size: 13 } },
  },
  y: {
    offset: true,
    grid: { display: false },
    border: { color: CHART_INK },
    ticks: { color: CHART_INK, autoSkip: false, font: { family: CHART_FONT, size: 13 } },
  },
});

/**
 * One line per source: a mark with a shape of its own for the score, a bar for the band. No tooltips: the bare
 * number behind "4.5 or higher" would say more than may be said, and every number stands in its label.
 */
export const dotsWithBandsConfig = ({ rows, axisTitle }: DotsWithBandsInput) => ({
  type: 'bar' as const,
  data: {
    labels: rows.map(({ label }) => [...label]),
    datasets: [bands(rows), openRanges(rows), dots(rows)],
  },
  options: {
    indexAxis: 'y' as const,
    animation: false as const,
    responsive: false,
    maintainAspectRatio: false,
    events: [],
    layout: { padding: { top: 4, right: 14, bottom: 0, left: 0 } },
    scales: scales(axisTitle),
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  },
});
