import fc from 'fast-check';
import { iccOneway } from './icc-oneway.js';
import { spearmanBrown } from './spearman-brown.js';

const rated = { values: [3, 4, 5, 2, 4, null], groups: ['a', 'a', 'a', 'b', 'b', 'c'] };

describe('iccOneway', () => {
  it('is -.0435 for (3, 4, 5) and (2, 4)', () => {
    const { nGroups, nObs, estimates } = iccOneway(rated, 0.95);
    expect({ nGroups, nObs }).toEqual({ nGroups: 2, nObs: 5 });
    expect(estimates?.icc1).toBeCloseTo(-0.1333333 / 3.0666667, 6);
    expect(estimates?.ratersNeeded70).toBeNull();
  });

  it('does not exist for one leader', () => {
    expect(iccOneway({ values: [3, 4], groups: ['a', 'a'] }, 0.95).estimates).toBeNull();
  });

  it('is 1 where only leaders differ, without an interval', () => {
    const { estimates } = iccOneway({ values: [3, 3, 5, 5], groups: ['a', 'a', 'b', 'b'] }, 0.95);
    expect(estimates).toMatchObject({ icc1: 1, icc2: 1, f: null, icc1Lo: null, ratersNeeded80: 1 });
  });

  it('reaches, for a group of average size, what Spearman and Brown say: ICC(2) is ICC(1) stepped up to k0', () => {
    const rating = fc.integer({ min: 1, max: 5 });
    const groups = fc.array(fc.array(rating, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(groups, (values) => {
        const names = values.flatMap((own, index) => own.map(() => String(index)));
        const { estimates } = iccOneway({ values: values.flat(), groups: names }, 0.95);
        fc.pre(typeof estimates?.icc2 === 'number');
        expect(spearmanBrown(estimates.icc1, estimates.k0)).toBeCloseTo(estimates.icc2, 6);
      }),
    );
  });
});
