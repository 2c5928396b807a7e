import { CompassSeries } from '../chart-data.js';
import { CHART_FONT, CHART_GRID, CHART_INK, SOURCE_MARKS, SourceMark } from './chart-source.js';

export interface CompassInput {
  readonly series: CompassSeries;
  readonly componentLabels: readonly string[];
  readonly selfLabel: string;
  readonly othersLabel: string;
}

interface CompassLine {
  readonly label: string;
  readonly data: readonly (number | null)[];
  readonly mark: SourceMark;
  /** The second line is broken, so that the two are told apart without colour. */
  readonly dash: readonly number[];
}

const line = ({ label, data, mark, dash }: CompassLine) => ({
  label,
  data: [...data],
  borderColor: mark.colour,
  borderWidth: 2,
  borderDash: [...dash],
  backgroundColor: mark.tint,
  fill: false,
  pointStyle: mark.shape,
  pointRadius: 6,
  pointBackgroundColor: mark.colour,
  pointBorderColor: mark.colour,
});

const radialScale = () => ({
  min: 1,
  max: 5,
  ticks: {
    stepSize: 1,
    color: CHART_INK,
    showLabelBackdrop: false,
    font: { family: CHART_FONT, size: 12 },
  },
  grid: { color: CHART_GRID, lineWidth: 0.75 },
  angleLines: { color: CHART_GRID, lineWidth: 0.75 },
  pointLabels: { color: CHART_INK, font: { family: CHART_FONT, size: 15 } },
});

const legend = () => ({
  position: 'bottom' as const,
  labels: {
    usePointStyle: true,
    color: CHART_INK,
    boxWidth: 12,
    padding: 20,
    font: { family: CHART_FONT, size: 14 },
  },
});

/** The four-component overview. About half of readers misread radar charts, so it never stands without its table. */
export const compassConfig = ({ series, componentLabels, selfLabel, othersLabel }: CompassInput) => ({
  type: 'radar' as const,
  data: {
    labels: [...componentLabels],
    // A line without a single point would stand in the legend alone.
    datasets: [
      line({ label: selfLabel, data: series.self, mark: SOURCE_MARKS.self, dash: [] }),
      line({ label: othersLabel, data: series.others, mark: SOURCE_MARKS.others, dash: [6, 4] }),
    ].filter(({ data }) => data.some((value) => value !== null)),
  },
  options: {
    animation: false as const,
    responsive: false,
    maintainAspectRatio: false,
    events: [],
    scales: { r: radialScale() },
    plugins: { legend: legend(), tooltip: { enabled: false } },
  },
});
