import { Thresholds } from '../disclosure/cell-group.js';
import { DomainError } from '../errors.js';
import { DEFAULT_THRESHOLDS, tightenThresholds } from './thresholds.js';

const refusal = (current: Thresholds, wish: Partial<Thresholds>): DomainError => {
  try {
    tightenThresholds(current, wish);
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('the wish should have been refused');
};

describe('the thresholds of a campaign', () => {
  it('can be raised, to 15 colleagues and 30 patients', () => {
    expect(tightenThresholds(DEFAULT_THRESHOLDS, { peer: 15, patient: 30 })).toEqual({
      ...DEFAULT_THRESHOLDS,
      peer: 15,
      patient: 30,
    });
  });

  it('cannot go below five colleagues or ten patients, and every group at fault is named', () => {
    const { code, problems } = refusal(DEFAULT_THRESHOLDS, { peer: 4, patient: 9 });
    expect(code).toBe('threshold-too-low');
    expect(problems.map(({ field }) => field)).toEqual(['thresholds.peer', 'thresholds.patient']);
  });

  it('cannot be loosened once raised', () => {
    expect(refusal({ ...DEFAULT_THRESHOLDS, peer: 8 }, { peer: 7 }).code).toBe('threshold-loosened');
  });

  it('refuse what is not a whole number or hides everything', () => {
    expect(refusal(DEFAULT_THRESHOLDS, { other: 5.5 }).code).toBe('input-invalid');
    expect(refusal(DEFAULT_THRESHOLDS, { other: 16 }).code).toBe('input-invalid');
    expect(refusal(DEFAULT_THRESHOLDS, { patient: 31 }).code).toBe('input-invalid');
  });
});
