import { CellGroup } from '../disclosure/cell-group.js';
import { TOLERANCE } from '../statistics/tolerance.js';
import { FrozenReport } from './frozen-report.js';
import { ChangeLine, ReportChange, ReportModel, ShownScore } from './report-model.js';

type Compared = Pick<ReportModel, 'campaign' | 'sources' | 'components'> & {
  readonly questionnaire: { readonly key: string; readonly version: number };
};

/** The wider side: the end of the scale may have cut the other. */
const halfBand = ({ value, band }: ShownScore): number | null =>
  band === null ? null : Math.max(value - band.low, band.high - value);

/**
 * The reliable change index on published numbers: a band is 1.96 standard errors to either side, so a difference is reliable where
 * it is larger than the root of both half bands squared. Bands are rounded outwards, so this asks for a little more.
 * Source: Jacobson and Truax (1991), each time with its own error. Worked numbers: 3.4 ± .3 and 3.9 ± .3: .5 > .424, higher.
 */
export const changeBetween = (before: ShownScore, now: ShownScore): ChangeLine['change'] => {
  const [first, second] = [halfBand(before), halfBand(now)];
  if (first === null || second === null) return 'no-clear-change';
  const difference = now.value - before.value;
  if (Math.abs(difference) <= Math.hypot(first, second) + TOLERANCE) return 'no-clear-change';
  return difference > 0 ? 'higher' : 'lower';
};

const strongIn = ({ sources }: Pick<Compared, 'sources'>): readonly CellGroup[] =>
  sources.flatMap(({ group, state, strongEnoughToCompare }) =>
    state === 'shown' && strongEnoughToCompare ? [group] : [],
  );

const scoreIn = (
  { components }: Pick<FrozenReport, 'components'>,
  name: string,
  group: CellGroup,
): ShownScore | null => {
  const score = components
    .find(({ component }) => component === name)
    ?.groups.find((candidate) => candidate.group === group)?.score;
  return score?.kind === 'shown' ? score : null;
};

const linesOf = (earlier: FrozenReport, now: Compared): readonly ChangeLine[] => {
  const groups = strongIn(now).filter((group) => strongIn(earlier).includes(group));
  return now.components.flatMap(({ component }) =>
    groups.flatMap((group) => {
      const [before, after] = [scoreIn(earlier, component, group), scoreIn(now, component, group)];
      if (before === null || after === null) return [];
      return [{ component, group, before, now: after, change: changeBetween(before, after) }];
    }),
  );
};

/** Other questions or another purpose cannot be compared: what was said for development stays out of evidence. */
const isComparable = (earlier: FrozenReport, now: Compared): boolean =>
  earlier.questionnaire.key === now.questionnaire.key &&
  earlier.questionnaire.version === now.questionnaire.version &&
  earlier.campaign.purpose === now.campaign.purpose;

/** R13: between two frozen releases that each passed, only where a source is strong enough to compare in both. */
export const changeSince = (earlier: FrozenReport | null, now: Compared): ReportChange => {
  if (earlier === null || !isComparable(earlier, now)) return { kind: 'first' };
  const lines = linesOf(earlier, now);
  const since = earlier.campaign.closedOn;
  return lines.length === 0 ? { kind: 'too-little', since } : { kind: 'shown', since, lines };
};
