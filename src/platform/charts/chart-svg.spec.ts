import { dotsWithBandsConfig } from '../../core/reports/charts/dots-with-bands.js';
import { chartSvg } from './chart-svg.js';

const config = (value: number) =>
  dotsWithBandsConfig({
    axisTitle: '1 = byth',
    rows: [{ source: 'peer', label: ['Cŵn', '3.5'], value, bound: 'exact', band: { low: 3, high: 4 } }],
  });
const OPTIONS = {
  id: 'chart-1',
  width: 600,
  height: 120,
  title: 'Rhoi sylw <b>',
  description: 'Cymheiriaid: "3.5"',
};

describe('a chart as SVG', () => {
  const svg = chartSvg(config(3.5), OPTIONS);

  it('is one image with a title and a description, whatever characters they hold', () => {
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-labelledby="chart-1-title" aria-describedby="chart-1-desc">/,
    );
    expect(svg).toContain('<title id="chart-1-title">Rhoi sylw &#60;b&#62;</title>');
    expect(svg).toContain('<desc id="chart-1-desc">Cymheiriaid: &#34;3.5&#34;</desc>');
    expect(svg.match(/<svg/g)).toHaveLength(1);
  });

  it('draws the band and the mark in the source’s colours', () => {
    expect(svg.toLowerCase()).toContain('#dcefee');
    expect(svg.toLowerCase()).toContain('#0b5c5a');
  });

  it('can stand beside another chart: its inner names are its own', () => {
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.every((id) => id.startsWith('chart-1-'))).toBe(true);
  });

  it('is the same for the same numbers and another for other numbers', () => {
    expect(chartSvg(config(3.5), OPTIONS) === svg).toBe(true);
    expect(chartSvg(config(3), OPTIONS) === svg).toBe(false);
  });
});
