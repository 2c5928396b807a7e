import { correlation } from '../moments/correlation.js';
import { mean } from '../moments/mean.js';
import { sampleDeviation } from '../moments/sample-variance.js';
import { isAtLeast } from '../tolerance.js';

export interface SelfAndOthers {
  readonly id: string;
  readonly self: number;
  readonly others: number;
}

export type Agreement = 'over_estimator' | 'under_estimator' | 'in_agreement';
export type AgreementInFour =
  'over_estimator' | 'under_estimator' | 'in_agreement_good' | 'in_agreement_poor';
export type AgreementInSix = AgreementInFour | `${'over' | 'under'}_estimator_${'good' | 'poor'}`;

export interface Categorised {
  readonly self: number;
  readonly others: number;
  readonly diff: number;
  readonly zDiff: number;
  readonly diffOfZ: number;
  readonly ay1992: Agreement;
  readonly ay1997: AgreementInFour;
  readonly fleenor6: AgreementInSix;
}

export interface SelfOtherCategories {
  readonly n: number;
  readonly meanDiff: number | null;
  readonly sdDiff: number | null;
  readonly rSelfOthers: number | null;
  readonly ratees: ReadonlyMap<string, Categorised>;
}

const HALF_DEVIATION = 0.5;
const FEWEST = 3;

const agreementOf = (z: number): Agreement => {
  if (isAtLeast(z, HALF_DEVIATION)) return 'over_estimator';
  return isAtLeast(-z, HALF_DEVIATION) ? 'under_estimator' : 'in_agreement';
};

interface Moments {
  readonly mean: number;
  readonly sd: number;
}

/** `null`: fewer than three, or all alike. */
const momentsOf = (values: readonly number[]): Moments | null => {
  const centre = mean(values);
  const sd = sampleDeviation(values);
  return centre === null || sd === null || sd === 0 || values.length < FEWEST ? null : { mean: centre, sd };
};

interface SampleMoments {
  readonly self: Moments;
  readonly others: Moments;
  readonly diff: Moments;
}

const categorise = ({ self, others }: SelfAndOthers, moments: SampleMoments): Categorised => {
  const diff = self - others;
  const zDiff = (diff - moments.diff.mean) / moments.diff.sd;
  const zOthers = (others - moments.others.mean) / moments.others.sd;
  const diffOfZ = (self - moments.self.mean) / moments.self.sd - zOthers;
  const agreement = agreementOf(diffOfZ);
  const level = isAtLeast(others, moments.others.mean) ? 'good' : 'poor';
  return {
    self,
    others,
    diff,
    zDiff,
    diffOfZ,
    ay1992: agreementOf(zDiff),
    ay1997: agreement === 'in_agreement' ? `in_agreement_${level}` : agreement,
    fleenor6: `${agreement}_${level}`,
  };
};

/**
 * How leaders see themselves beside how others see them, relative to all leaders of the sample: half a standard deviation off is over
 * or under. `ay1992` from the difference, `ay1997` from the difference of standardised scores with agreement split at the mean of
 * others, `fleenor6` with all three split. For organisations only: a leader's category changes when colleagues' scores do.
 * Sources: Atwater and Yammarino (1992, 1997); Fleenor, McCauley and Brutus (1996).
 * Worked number: differences 1, 0 and -1 have the mean 0 and SD 1: z = 1 over-estimator, 0 in agreement, -1 under-estimator.
 */
export const selfOtherCategories = (leaders: readonly SelfAndOthers[]): SelfOtherCategories => {
  const diffs = leaders.map(({ self, others }) => self - others);
  const self = momentsOf(leaders.map((leader) => leader.self));
  const others = momentsOf(leaders.map((leader) => leader.others));
  const diff = momentsOf(diffs);
  const known = { n: leaders.length, meanDiff: mean(diffs) };
  if (self === null || others === null || diff === null)
    return { ...known, sdDiff: null, rSelfOthers: null, ratees: new Map() };
  const moments = { self, others, diff };
  return {
    ...known,
    sdDiff: diff.sd,
    rSelfOthers: correlation(
      leaders.map((leader) => leader.self),
      leaders.map((leader) => leader.others),
    ),
    ratees: new Map(leaders.map((leader) => [leader.id, categorise(leader, moments)])),
  };
};
