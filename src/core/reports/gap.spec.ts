import { gapOf } from './gap.js';
import { GroupScore, SelfScore } from './report-model.js';

const self = (value: number): SelfScore => ({ kind: 'shown', value });
const others: GroupScore = {
  kind: 'shown',
  value: 3.5,
  bound: 'exact',
  step: 0.5,
  countClass: '5-9',
  band: { low: 3, high: 4 },
};

describe('gapOf', () => {
  it('names a gap of half a point or more that leaves the band', () => {
    expect(gapOf(self(4.2), others)).toBe('rated-self-higher');
    expect(gapOf(self(2.9), others)).toBe('rated-self-lower');
  });

  it('names none where the band includes the self score', () => {
    expect(gapOf(self(4), others)).toBe('no-clear-difference');
    expect(gapOf(self(3), others)).toBe('no-clear-difference');
  });

  it('names none under half a point, however narrow the band', () => {
    const narrow = { ...others, value: 3.6, band: { low: 3.5, high: 3.7 } };
    expect(gapOf(self(4), narrow)).toBe('no-clear-difference');
    expect(gapOf(self(4.1), narrow)).toBe('rated-self-higher');
  });

  it('cannot be estimated without both', () => {
    expect(gapOf({ kind: 'none' }, others)).toBe('not-estimable');
    expect(gapOf(self(4), { kind: 'suppressed' })).toBe('not-estimable');
  });

  it('never calls a self score higher than others who are known only as "4.5 or higher"', () => {
    const high: GroupScore = { ...others, value: 4.5, bound: 'at-least', band: { low: 4, high: 5 } };
    expect(gapOf(self(5), high)).toBe('no-clear-difference');
    expect(gapOf(self(3), high)).toBe('rated-self-lower');
  });
});
