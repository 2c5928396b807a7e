import { Thresholds } from '../disclosure/cell-group.js';
import { DomainError, ErrorCode, FieldProblem } from '../errors.js';

type ThresholdGroup = keyof Thresholds;

const GROUPS: readonly ThresholdGroup[] = ['peer', 'direct-report', 'other', 'patient', 'pooled'];

/** The defaults, and the lowest that any organisation may choose: they are what raters are promised everywhere. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  peer: 5,
  'direct-report': 5,
  other: 5,
  patient: 10,
  pooled: 5,
};

/** Above these, reports would only ever be empty. */
const HIGHEST_THRESHOLDS: Thresholds = {
  peer: 15,
  'direct-report': 15,
  other: 15,
  patient: 30,
  pooled: 15,
};

const refuseIf = (isWrong: (group: ThresholdGroup) => boolean, code: ErrorCode, problem: string): void => {
  const problems: readonly FieldProblem[] = GROUPS.filter(isWrong).map((group) => ({
    field: `thresholds.${group}`,
    problem,
    params: { lowest: DEFAULT_THRESHOLDS[group], highest: HIGHEST_THRESHOLDS[group] },
  }));
  if (problems.length > 0) throw new DomainError(code, {}, problems);
};

/**
 * The thresholds after a wish, which may only make them stricter. A draft, which has promised nothing to anybody yet, is
 * set anew by wishing from `DEFAULT_THRESHOLDS`; from the lock on the wish starts from what was promised.
 * @throws DomainError `input-invalid`, `threshold-too-low` or `threshold-loosened`, naming every group at fault
 */
export const tightenThresholds = (current: Thresholds, wish: Readonly<Partial<Thresholds>>): Thresholds => {
  const wanted: Thresholds = { ...current, ...wish };
  const isOutOfRange = (group: ThresholdGroup) =>
    !Number.isInteger(wanted[group]) || wanted[group] > HIGHEST_THRESHOLDS[group];
  refuseIf(isOutOfRange, 'input-invalid', 'threshold-out-of-range');
  refuseIf((group) => wanted[group] < DEFAULT_THRESHOLDS[group], 'threshold-too-low', 'threshold-too-low');
  refuseIf((group) => wanted[group] < current[group], 'threshold-loosened', 'threshold-loosened');
  return wanted;
};
