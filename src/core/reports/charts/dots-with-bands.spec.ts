import { dotsWithBandsConfig } from './dots-with-bands.js';

const CONFIG = dotsWithBandsConfig({
  axisTitle: '1 = never',
  rows: [
    { source: 'self', label: ['You', '4.0'], value: 4, bound: 'exact', band: null },
    { source: 'peer', label: ['Peers', '3.5'], value: 3.5, bound: 'exact', band: { low: 3.1, high: 4.4 } },
    { source: 'patient', label: ['Patients', '4.5 or higher'], value: 4.5, bound: 'at-least', band: null },
    { source: 'other', label: ['Others', '1.5 or lower'], value: 1.5, bound: 'at-most', band: null },
  ],
});
const [bands, ranges, dots] = CONFIG.data.datasets;

describe('dots with bands', () => {
  it('puts each mark at its score and each bar over its band', () => {
    expect(dots?.data).toEqual([4, 3.5, 4.5, 1.5]);
    expect(bands?.data).toEqual([null, [3.1, 4.4], null, null]);
    expect(CONFIG.data.labels).toEqual([
      ['You', '4.0'],
      ['Peers', '3.5'],
      ['Patients', '4.5 or higher'],
      ['Others', '1.5 or lower'],
    ]);
  });

  it('draws a bounded score as far as it may reach', () => {
    expect(ranges?.data).toEqual([null, null, [4.5, 5], [1, 1.5]]);
  });

  it('gives every source a shape of its own, so that colour is never the only difference', () => {
    const shapes = dots !== undefined && 'pointStyle' in dots ? dots.pointStyle : [];
    expect(shapes).toEqual(['circle', 'rect', 'star', 'crossRot']);
  });

  it('spans the whole rating scale, whatever was answered, and tells nothing more on hovering', () => {
    expect(CONFIG.options.scales.x).toMatchObject({ min: 1, max: 5 });
    expect(CONFIG.options.plugins.tooltip.enabled).toBe(false);
    expect(CONFIG.options.events).toEqual([]);
  });
});
