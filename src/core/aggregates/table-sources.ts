import { LeaderFigure } from '../disclosure/hierarchy/aggregate-source.js';
import { RaterGroup } from '../questionnaires/questionnaire.js';
import { LeaderResults } from './leader-results.js';

/** The fixed tables of a period, in their order. No two of them count the same answer. */
export const TABLE_SOURCES = [
  'peer',
  'direct-report',
  'other',
  'patient',
  'conditions',
  'participation',
] as const;
export type TableSource = (typeof TABLE_SOURCES)[number];

/** Sources whose measures are the four components. */
export const SCORE_SOURCES = [
  'peer',
  'direct-report',
  'other',
  'patient',
] as const satisfies readonly RaterGroup[];
export type ScoreSource = (typeof SCORE_SOURCES)[number];

export const isScoreSource = (source: TableSource): source is ScoreSource =>
  SCORE_SOURCES.some((one) => one === source);

export const TOOK_PART = 'took-part';

const scoreFigures = (group: ScoreSource, { results }: LeaderResults): readonly LeaderFigure[] => {
  if (results.outcomes[group] !== 'published') return [];
  const cell = results.cells.find((candidate) => candidate.group === group);
  return (cell?.components ?? []).map(({ component, n, sumUnits, unitsPerPoint }) => ({
    measure: component,
    n,
    sum: sumUnits,
    unitsPerPoint,
  }));
};

/** Below ten ballots nothing was kept of what people named, and the count is 0. */
const conditionFigures = (
  conditions: readonly string[],
  { results: { conditions: tally } }: LeaderResults,
): readonly LeaderFigure[] =>
  tally.ballots === 0
    ? []
    : conditions.map((measure) => ({
        measure,
        n: tally.ballots,
        sum: tally.counts[measure] ?? 0,
        unitsPerPoint: 1,
      }));

const participationFigures = ({ asked, tookPart }: LeaderResults): readonly LeaderFigure[] =>
  asked === 0 ? [] : [{ measure: TOOK_PART, n: asked, sum: Math.min(asked, tookPart), unitsPerPoint: 1 }];

/**
 * One leader's exact figures for one table. Pools stay out: nobody is told whose answers are in one. The named line manager
 * stays out, being named.
 */
export const figuresOf = (
  source: TableSource,
  conditions: readonly string[],
  leader: LeaderResults,
): readonly LeaderFigure[] => {
  if (isScoreSource(source)) return scoreFigures(source, leader);
  return source === 'conditions' ? conditionFigures(conditions, leader) : participationFigures(leader);
};
