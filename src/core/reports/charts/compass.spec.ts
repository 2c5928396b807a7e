import { compassConfig, CompassInput } from './compass.js';

const INPUT: CompassInput = {
  series: {
    components: ['attending', 'understanding', 'empathising', 'helping'],
    self: [4, 3.5, 3, null],
    others: [3.5, 4, null, 3],
    band: [null, null, null, null],
  },
  componentLabels: ['Rhoi sylw', 'Deall', 'Empatheiddio', 'Helpu'],
  selfLabel: 'Chi',
  othersLabel: 'Eraill',
};

describe('the compass', () => {
  const config = compassConfig(INPUT);

  it('has one axis per component from 1 to 5, and a gap where nothing is shown', () => {
    expect(config.data.labels).toEqual(['Rhoi sylw', 'Deall', 'Empatheiddio', 'Helpu']);
    expect(config.data.datasets.map(({ label, data }) => [label, data])).toEqual([
      ['Chi', [4, 3.5, 3, null]],
      ['Eraill', [3.5, 4, null, 3]],
    ]);
    expect(config.options.scales.r).toMatchObject({ min: 1, max: 5 });
  });

  it('leaves out a view of which nothing is shown', () => {
    const series = { ...INPUT.series, others: [null, null, null, null] };
    expect(compassConfig({ ...INPUT, series }).data.datasets.map(({ label }) => label)).toEqual(['Chi']);
  });

  it('tells the two lines apart by shape and dash, not by colour alone', () => {
    const [self, others] = config.data.datasets;
    expect(self?.pointStyle).not.toBe(others?.pointStyle);
    expect(self?.borderDash).not.toEqual(others?.borderDash);
  });
});
