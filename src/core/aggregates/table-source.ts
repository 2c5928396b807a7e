import {
  AggregateSource,
  LeaderFigure,
  LeaderFigures,
  Measure,
  Unit,
} from '../disclosure/hierarchy/aggregate-source.js';
import { addTotals, ExactTotal } from '../disclosure/hierarchy/exact-total.js';
import { COMPONENTS } from '../questionnaires/questionnaire.js';
import { LeaderResults } from './leader-results.js';
import { leadersSpread } from './leaders-spread.js';
import { figuresOf, isScoreSource, TableSource, TOOK_PART } from './table-sources.js';

/** Above all directorates, so that the organisation is a cell like any other. */
export const WHOLE_ORGANISATION = 'organisation';

export interface Division {
  readonly id: string;
  readonly parentId: string | null;
}

export interface Period {
  readonly divisions: readonly Division[];
  readonly leaders: readonly LeaderResults[];
  /** Keys of the questionnaires' conditions. */
  readonly conditions: readonly string[];
}

const unitsOf = (divisions: readonly Division[]): readonly Unit[] => [
  { key: WHOLE_ORGANISATION, parent: null },
  ...divisions.map(({ id, parentId }) => ({ key: id, parent: parentId ?? WHOLE_ORGANISATION })),
];

/** A leader who was the subject of several campaigns stands in the table once, with all their ballots. */
const together = (figures: readonly LeaderFigure[]): readonly LeaderFigure[] => {
  const totals = new Map<string, ExactTotal>();
  for (const { measure, ...figure } of figures) {
    const before = totals.get(measure);
    totals.set(measure, before === undefined ? figure : addTotals(before, figure));
  }
  return [...totals].map(([measure, total]) => ({ measure, ...total }));
};

const leadersOf = (source: TableSource, { leaders, conditions }: Period): readonly LeaderFigures[] =>
  [...Map.groupBy(leaders, ({ leader }) => leader)].map(([leader, own]) => ({
    leader,
    units: [...new Set(own.map(({ unit }) => unit ?? WHOLE_ORGANISATION))],
    figures: together(own.flatMap((one) => figuresOf(source, conditions, one))),
  }));

const measuresOf = (
  source: TableSource,
  leaders: readonly LeaderFigures[],
  { conditions }: Period,
): readonly Measure[] => {
  if (isScoreSource(source))
    return COMPONENTS.map((key) => ({ key, kind: 'score', spread: leadersSpread(leaders, key) }));
  const keys = source === 'conditions' ? conditions : [TOOK_PART];
  return keys.map((key) => ({ key, kind: 'share' }));
};

/** What one table of a period is made from. */
export const tableSource = (source: TableSource, period: Period): AggregateSource => {
  const leaders = leadersOf(source, period);
  return { units: unitsOf(period.divisions), measures: measuresOf(source, leaders, period), leaders };
};
