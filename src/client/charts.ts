import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
} from 'chart.js';
import { compassConfig, CompassInput } from '../core/reports/charts/compass.js';
import {
  dotsWithBandsConfig,
  dotsWithBandsHeight,
  DotsWithBandsInput,
} from '../core/reports/charts/dots-with-bands.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement);
Chart.register(PointElement, RadarController, RadialLinearScale);

type ChartBlock =
  | { readonly kind: 'dots'; readonly chart: DotsWithBandsInput }
  | { readonly kind: 'compass'; readonly chart: CompassInput };

const COMPASS_HEIGHT = 420;
const COMPASS_WIDTH = 620;

const drawingOf = (block: ChartBlock): { height: number; config: unknown } =>
  block.kind === 'dots'
    ? { height: dotsWithBandsHeight(block.chart.rows.length), config: dotsWithBandsConfig(block.chart) }
    : { height: COMPASS_HEIGHT, config: compassConfig(block.chart) };

const widthFor = (frame: HTMLElement, block: ChartBlock): number =>
  block.kind === 'compass' ? Math.min(frame.clientWidth, COMPASS_WIDTH) : frame.clientWidth;

/** The picture repeats the table beside it; its words for a screen reader are in `data-alt`. */
const draw = (frame: HTMLElement, block: ChartBlock): Chart => {
  const { height, config } = drawingOf(block);
  const canvas = document.createElement('canvas');
  canvas.width = widthFor(frame, block);
  canvas.height = height;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', frame.dataset['alt'] ?? '');
  frame.replaceChildren(canvas);
  // The functions of core describe charts without knowing the library's types.
  return new Chart(canvas, config as ChartConfiguration);
};

const keepDrawn = (frame: HTMLElement): void => {
  const block = JSON.parse(frame.dataset['chart'] ?? '') as ChartBlock;
  let chart: Chart | undefined;
  let drawnWidth = 0;
  const redraw = (): void => {
    if (frame.clientWidth === drawnWidth || frame.clientWidth === 0) return;
    drawnWidth = frame.clientWidth;
    chart?.destroy();
    chart = draw(frame, block);
  };
  new ResizeObserver(redraw).observe(frame);
};

document.querySelectorAll<HTMLElement>('[data-chart]').forEach(keepDrawn);
