import { Matrix } from 'ml-matrix';
import { alphaOfCovariance, alphaStandardError, correlationWithRest } from './alpha-of-covariance.js';

const matrix = new Matrix([
  [1, 1],
  [1, 4],
]);
const cancelling = new Matrix([
  [1, -1],
  [-1, 1],
]);

describe('alphaOfCovariance', () => {
  it('is .571 for variances 1 and 4 with the covariance 1', () => {
    expect(alphaOfCovariance(matrix)).toBeCloseTo(4 / 7, 12);
  });

  it('does not exist for one item or a total without variance', () => {
    expect(alphaOfCovariance(new Matrix([[2]]))).toBeNull();
    expect(alphaOfCovariance(cancelling)).toBeNull();
  });
});

describe('alphaStandardError', () => {
  it('is .130 for the same with 25 raters', () => {
    expect(alphaStandardError(matrix, 25)).toBeCloseTo(Math.sqrt(144 / 343 / 25), 12);
    expect(alphaStandardError(cancelling, 25)).toBeNull();
  });
});

describe('correlationWithRest', () => {
  it('is the plain correlation of two items', () => {
    expect(correlationWithRest(matrix, 0)).toBeCloseTo(0.5, 12);
  });

  it('does not exist where the others cancel each other out', () => {
    const three = new Matrix([
      [1, 0.2, 0.2],
      [0.2, 1, -1],
      [0.2, -1, 1],
    ]);
    expect(correlationWithRest(three, 0)).toBeNull();
  });
});
