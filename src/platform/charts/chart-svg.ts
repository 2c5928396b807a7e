import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import { registerChartFonts } from './chart-fonts.js';
import { drawChart } from './draw-chart.js';

export interface ChartSvgOptions {
  /** Unique on its page: the title and the description are found by it. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);

const openingTag = ({ id, width, height, title, description }: ChartSvgOptions): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}"` +
  ` width="${String(width)}" height="${String(height)}" role="img"` +
  ` aria-labelledby="${id}-title" aria-describedby="${id}-desc">` +
  `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>`;

/** The drawing without its own frame, white space and needless digits, ready to stand inline in a page. */
const drawingOf = (svg: string): string =>
  svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/>\s+</g, '><')
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
    .trim();

/** The canvas numbers its clip paths over the life of the process; here they are counted within their own chart. */
const ownIds = (svg: string, id: string): string => {
  const found = [...new Set(svg.match(/\bcl_[0-9a-z]+\b/g))];
  return svg.replace(/\bcl_[0-9a-z]+\b/g, (name) => `${id}-clip-${String(found.indexOf(name) + 1)}`);
};

/** A chart for the page without JavaScript. Letters become outlines, so that it looks alike without our typeface. */
export const chartSvg = (config: object, options: ChartSvgOptions): string => {
  registerChartFonts();
  const canvas = createCanvas(options.width, options.height, SvgExportFlag.ConvertTextToPaths);
  drawChart(canvas.getContext('2d'), config);
  const drawing = drawingOf(canvas.getContent().toString('utf8'));
  return `${openingTag(options)}${ownIds(drawing, options.id)}</svg>`;
};
