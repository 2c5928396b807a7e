import { agreementOf } from './agreement.js';
import { GroupScore } from './report-model.js';

const others = (value: number): GroupScore => ({
  kind: 'shown',
  value,
  bound: 'exact',
  step: 0.5,
  countClass: '5-9',
  band: { low: value - 0.5, high: value + 0.5 },
});

describe('agreement between a leader and others', () => {
  it.each([
    ['no-clear-difference', 3.5, 'seen-alike-often'],
    ['no-clear-difference', 3, 'seen-alike-less'],
    ['rated-self-higher', 3.5, 'self-higher-often'],
    ['rated-self-higher', 3, 'self-higher-less'],
    ['rated-self-lower', 4, 'self-lower-often'],
    ['rated-self-lower', 3.25, 'self-lower-less'],
  ] as const)('with %s and others at %d is: %s', (gap, value, agreement) => {
    expect(agreementOf(gap, others(value))).toBe(agreement);
  });

  it('is nothing where others are not shown or there is nothing to compare', () => {
    expect(agreementOf('no-clear-difference', { kind: 'suppressed' })).toBe('not-estimable');
    expect(agreementOf('not-estimable', others(4))).toBe('not-estimable');
  });
});
