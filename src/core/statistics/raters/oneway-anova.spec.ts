import { onewayAnova } from './oneway-anova.js';

describe('onewayAnova', () => {
  it('gives MSB 1.2, MSW 1.333 and k0 2.4 for (3, 4, 5) and (2, 4)', () => {
    expect(
      onewayAnova([
        [3, 4, 5],
        [2, 4],
      ]),
    ).toEqual({
      groups: 2,
      observations: 5,
      meanN: 2.5,
      k0: expect.closeTo(2.4, 12),
      msb: expect.closeTo(1.2, 12),
      msw: expect.closeTo(4 / 3, 12),
      df1: 1,
      df2: 3,
    });
  });

  it.each([
    ['one leader', [[3, 4]]],
    ['one rater each', [[3], [4]]],
    ['no variance at all', [[4.1, 4.1], [4.1]]],
    ['nobody', []],
  ])('has no answer for %s', (_, groups) => {
    expect(onewayAnova(groups)).toBeNull();
  });

  it('is exactly 0 between groups with equal means', () => {
    expect(
      onewayAnova([
        [3.3, 3.5],
        [3.2, 3.6],
        [3.1, 3.7],
      ])?.msb,
    ).toBe(0);
  });
});
