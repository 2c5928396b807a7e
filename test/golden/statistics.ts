import { adM } from '../../src/core/statistics/agreement/ad-m.js';
import { MissingInGroup } from '../../src/core/statistics/agreement/group-columns.js';
import { rwgJ } from '../../src/core/statistics/agreement/rwg-j.js';
import { rwg } from '../../src/core/statistics/agreement/rwg.js';
import { cohensD } from '../../src/core/statistics/change/cohens-d.js';
import { pairedChange } from '../../src/core/statistics/change/paired-change.js';
import { rci } from '../../src/core/statistics/change/rci.js';
import { welchDiff } from '../../src/core/statistics/change/welch-diff.js';
import { cronbachAlpha } from '../../src/core/statistics/consistency/cronbach-alpha.js';
import { MissingRatings } from '../../src/core/statistics/consistency/item-covariance.js';
import { omegaTotal } from '../../src/core/statistics/consistency/omega-total.js';
import { semClassical } from '../../src/core/statistics/consistency/sem-classical.js';
import { meanCi, Scale } from '../../src/core/statistics/intervals/mean-ci.js';
import { wilson } from '../../src/core/statistics/intervals/wilson.js';
import { Rated } from '../../src/core/statistics/item-matrix.js';
import { RaterSpread } from '../../src/core/statistics/rater-spread.js';
import { gstudyRpI } from '../../src/core/statistics/raters/gstudy-rp-i.js';
import { iccOneway } from '../../src/core/statistics/raters/icc-oneway.js';
import { leaderPrecision } from '../../src/core/statistics/raters/leader-precision.js';
import { ratersNeeded } from '../../src/core/statistics/raters/raters-needed.js';
import { spearmanBrown } from '../../src/core/statistics/raters/spearman-brown.js';
import { careScore } from '../../src/core/statistics/scores/care-score.js';
import { componentScores } from '../../src/core/statistics/scores/component-scores.js';
import { itemDescriptives } from '../../src/core/statistics/scores/item-descriptives.js';
import { nhsScore } from '../../src/core/statistics/scores/nhs-score.js';
import { johari } from '../../src/core/statistics/self-and-others/johari.js';
import { othersOfRatees } from '../../src/core/statistics/self-and-others/others-of-ratees.js';
import {
  SelfAndOthers,
  selfOtherCategories,
} from '../../src/core/statistics/self-and-others/self-other-categories.js';
import { numberIn, ResolvedInput } from './resolve-input.js';

/** Parameters of all statistics; a case gives those that its own needs. */
interface Params {
  readonly missing: string;
  readonly conf: number;
  readonly scale_min: number;
  readonly scale_max: number;
  readonly min_answered: number;
  readonly max_missing: number;
  readonly null_variance: number;
  readonly x: number;
  readonly n: number;
  readonly x1: number;
  readonly x2: number;
  readonly sd: number;
  readonly rel: number;
  readonly rel1: number;
  readonly icc1: number;
  readonly target: number;
  readonly n_raters: number | readonly number[];
  readonly ids?: readonly string[];
  /** One person's, or a list beside `ids`. */
  readonly self: Rated | readonly Rated[];
  readonly others: readonly Rated[];
  readonly tol: number;
  readonly cut: number;
  readonly pooled_sd?: number | null;
  readonly pooled_df?: number | null;
  readonly columns: readonly string[];
  readonly other_groups: readonly string[];
  readonly min_others: number;
}

export type Statistic = (input: ResolvedInput, params: Params) => object;

const scaleOf = ({ scale_min: min, scale_max: max }: Params): Scale => ({ min, max });
const ratingsOf = ({ columns, matrix }: ResolvedInput) => ({ columns, rows: matrix });
const groupedOf = ({ vector, groups }: ResolvedInput) => ({ values: vector, groups });
const groupedRowsOf = ({ matrix, groups }: ResolvedInput) => ({ rows: matrix, groups });

const pooledSpread = ({ pooled_sd: sd = null, pooled_df: df = null }: Params): RaterSpread | null =>
  sd === null || df === null ? null : { meanSquare: sd ** 2, degreesOfFreedom: df, assumed: false };

const leadersOf = ({ rows }: ResolvedInput, params: Params): readonly SelfAndOthers[] =>
  params.ids === undefined
    ? othersOfRatees(
        rows.map((row) => ({
          id: row.ratee ?? '',
          group: row.group ?? '',
          ratings: params.columns.map((column) => numberIn(row, column)),
        })),
        {
          leastAnswered: params.min_answered,
          otherGroups: params.other_groups,
          leastOthers: params.min_others,
        },
      )
    : params.ids.flatMap((id, index) => {
        const self = [params.self].flat()[index] ?? null;
        const others = params.others[index] ?? null;
        return self === null || others === null ? [] : [{ id, self, others }];
      });

/** Every statistic of the format, each by the function that the product itself has. */
export const STATISTICS: Readonly<Record<string, Statistic>> = {
  cronbach_alpha: (input, { missing, conf }) =>
    cronbachAlpha(ratingsOf(input), { missing: missing as MissingRatings, confidence: conf }),
  omega_total: (input) => omegaTotal(ratingsOf(input)),
  sem_classical: (input) => semClassical(ratingsOf(input)),
  item_descriptives: ({ vector }, params) => itemDescriptives(vector, scaleOf(params)),
  wilson: (_, { x, n, conf }) => wilson(x, n, conf),
  mean_ci: ({ vector }, params) => meanCi(vector, params.conf, scaleOf(params)),
  icc_oneway: (input, { conf }) => {
    const { estimates, ...counts } = iccOneway(groupedOf(input), conf);
    return { ...counts, ...estimates };
  },
  leader_precision: (input, { conf }) => leaderPrecision(groupedOf(input), conf),
  rwg: (input, { null_variance: nullVariance }) => rwg(groupedOf(input), nullVariance),
  rwg_j: (input, { null_variance: nullVariance, missing }) => ({
    groups: rwgJ(groupedRowsOf(input), nullVariance, missing as MissingInGroup),
  }),
  ad_m: (input, { missing }) => ({ groups: adM(groupedRowsOf(input), missing as MissingInGroup) }),
  cohens_d: ({ x, y }) => cohensD(x, y),
  welch_diff: ({ x, y }, { conf }) => welchDiff(x, y, conf),
  paired_change: ({ x, y }, { conf }) => pairedChange(x, y, conf),
  rci: (_, { x1, x2, sd, rel }) => rci({ x1, x2, sd, reliability: rel }),
  spearman_brown: (_, { rel1, n }) => ({ rel: spearmanBrown(rel1, n) }),
  raters_needed: (_, { icc1, target }) => ratersNeeded(icc1, target),
  gstudy_rp_i: (input, { n_raters: counts }) => {
    const { components, ...study } = gstudyRpI(groupedRowsOf(input), [counts].flat());
    return { ...study, ...components };
  },
  component_scores: ({ matrix }, { min_answered: least }) => componentScores(matrix, least),
  nhs_score: (input, params) => nhsScore(ratingsOf(input), scaleOf(params), params.min_answered),
  care_score: ({ matrix }, { max_missing: most }) => careScore(matrix, most),
  self_other_categories: (input, params) => selfOtherCategories(leadersOf(input, params)),
  johari: (_, params) =>
    johari([params.self].flat()[0] ?? null, params.others, {
      tolerance: params.tol,
      cut: params.cut,
      spread: pooledSpread(params),
    }),
};
