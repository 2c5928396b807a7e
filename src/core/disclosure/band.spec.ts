import { band } from './band.js';

describe('band', () => {
  it('is rounded outwards to the step: 3.5 with .561 is 2.5 to 4.5', () => {
    expect(band({ value: 3.5, bound: 'exact', step: 0.5 }, 0.561)).toEqual({ low: 2.5, high: 4.5 });
  });

  it('is left alone where it falls on a step', () => {
    expect(band({ value: 3.5, bound: 'exact', step: 0.5 }, 0.5)).toEqual({ low: 3, high: 4 });
  });

  it('stays on the scale', () => {
    expect(band({ value: 2, bound: 'exact', step: 0.5 }, 3)).toEqual({ low: 1, high: 5 });
  });

  it('has a width even where no rater differed from another', () => {
    expect(band({ value: 4, bound: 'exact', step: 0.5 }, 0)).toEqual({ low: 3.5, high: 4.5 });
  });

  it('runs to the end of the scale where only a bound is known', () => {
    expect(band({ value: 4.5, bound: 'at-least', step: 0.25 }, 0.3)).toEqual({ low: 4, high: 5 });
    expect(band({ value: 1.5, bound: 'at-most', step: 0.25 }, 0.3)).toEqual({ low: 1, high: 2 });
  });
});
