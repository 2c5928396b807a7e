import { gstudyRpI } from './gstudy-rp-i.js';
import { iccOneway } from './icc-oneway.js';

const rows = [
  [4, 5, 4],
  [5, 4, 4],
  [2, 3, 3],
  [3, 4, 2],
  [4, 4, 5],
  [5, 5, 3],
];
const groups = ['a', 'a', 'b', 'b', 'c', 'c'];

describe('gstudyRpI', () => {
  it('with these items as the questionnaire equals ICC(1) of the mean over items', () => {
    const study = gstudyRpI({ rows, groups }, [1]);
    const values = rows.map((row) => row.reduce((sum, rating) => sum + rating, 0) / row.length);
    const { varP = 0, varPi = 0 } = study.components ?? {};
    expect(Math.min(varP, varPi)).not.toBeNaN();
    expect(study).toMatchObject({ nRatees: 3, nRaters: 2, nItems: 3 });
    const icc = iccOneway({ values, groups }, 0.95).estimates?.icc1 ?? 0;
    const { varRp = 0, varE = 0 } = study.components ?? {};
    const between = varP + varPi / 3;
    expect(between / (between + varRp + varE / 3)).toBeCloseTo(icc, 10);
  });

  it.each([
    ['unbalanced', rows.slice(1), groups.slice(1)],
    ['with one rater each', rows.slice(0, 2), ['a', 'b']],
    ['empty', [], []],
  ])('has no answer for data that are %s', (_, ownRows, ownGroups) => {
    const study = gstudyRpI({ rows: ownRows, groups: ownGroups }, [3]);
    expect(study.components).toBeNull();
    expect(study.dstudy.size).toBe(0);
  });

  it('has no answer where a rating is missing', () => {
    const gap = rows.map((row, index) => (index === 0 ? [null, ...row.slice(1)] : row));
    expect(gstudyRpI({ rows: gap, groups }, [3]).components).toBeNull();
  });
});
