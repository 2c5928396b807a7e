import { compassConfig, CompassInput } from '../../core/reports/charts/compass.js';
import {
  dotsWithBandsConfig,
  dotsWithBandsHeight,
  DotsWithBandsInput,
} from '../../core/reports/charts/dots-with-bands.js';
import { FONT_FILES } from '../charts/chart-fonts.js';
import { drawChart } from '../charts/draw-chart.js';
import { PdfContext } from '../charts/pdf-context.js';
import { FULL_WIDTH, Pen, keepTogether } from './pen.js';

/** Charts are laid out in pixels and set a little smaller, so that their letters match the tables'. */
const SCALE = 0.74;
const CHART_WIDTH = FULL_WIDTH.width / SCALE;

interface Figure {
  readonly alt: string;
  readonly config: object;
  readonly height: number;
}

const writeFigure = (pen: Pen, { alt, config, height }: Figure): void => {
  const { doc } = pen;
  const printedHeight = height * SCALE;
  keepTogether(doc, printedHeight + 12);
  const [left, top] = [FULL_WIDTH.x, doc.y + 4];
  const bbox: [number, number, number, number] = [left, top, left + FULL_WIDTH.width, top + printedHeight];
  const draw = (): void => {
    doc.save().font(FONT_FILES.regular).translate(left, top).scale(SCALE);
    drawChart(new PdfContext(doc, CHART_WIDTH, height), config);
    doc.restore();
  };
  pen.parent.add(doc.struct('Figure', { alt, bbox, placement: 'Block' }, draw));
  doc.x = left;
  doc.y = top + printedHeight + 10;
};

const COMPASS_HEIGHT = 360;

export const dotsFigureHeight = (rows: number): number => dotsWithBandsHeight(rows) * SCALE + 14;
export const COMPASS_FIGURE_HEIGHT = COMPASS_HEIGHT * SCALE + 14;

export const writeDots = (pen: Pen, alt: string, chart: DotsWithBandsInput): void => {
  writeFigure(pen, {
    alt,
    config: dotsWithBandsConfig(chart),
    height: dotsWithBandsHeight(chart.rows.length),
  });
};

export const writeCompass = (pen: Pen, alt: string, chart: CompassInput): void => {
  writeFigure(pen, { alt, config: compassConfig(chart), height: COMPASS_HEIGHT });
};
