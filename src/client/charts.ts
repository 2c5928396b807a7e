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

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly config: unknown;
}

const COMPASS_WIDTH = 620;
const COMPASS_HEIGHT = 420;
/** Below this width the names of the components leave too little room for the compass itself. */
const NARROW = 440;

const compass = (input: CompassInput, available: number): Drawing => {
  const config = compassConfig(input);
  if (available < NARROW) config.options.scales.r.pointLabels.font.size = 12;
  const width = Math.min(available, COMPASS_WIDTH);
  return { width, height: Math.min(COMPASS_HEIGHT, width + 40), config };
};

const drawingOf = (block: ChartBlock, available: number): Drawing =>
  block.kind === 'compass'
    ? compass(block.chart, available)
    : {
        width: available,
        height: dotsWithBandsHeight(block.chart.rows.length),
        config: dotsWithBandsConfig(block.chart),
      };

/** The picture repeats the table beside it; its words for a screen reader are in `data-alt`. */
const draw = (frame: HTMLElement, block: ChartBlock): Chart => {
  const { width, height, config } = drawingOf(block, frame.clientWidth);
  const canvas = document.createElement('canvas');
  canvas.width = width;
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
