import { fTail } from '../distributions/f-tail.js';
import { mapped } from '../estimable.js';
import { Grouped } from '../item-matrix.js';
import { byGroup } from './by-group.js';
import { fLimits, icc1OfF, icc2OfF } from './icc-interval.js';
import { onewayAnova, OnewayAnova } from './oneway-anova.js';
import { ratersNeeded } from './raters-needed.js';

export interface IccEstimates {
  readonly meanN: number;
  readonly k0: number;
  readonly msb: number;
  readonly msw: number;
  readonly f: number | null;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  readonly varBetween: number;
  readonly varWithin: number;
  readonly icc1: number;
  readonly icc1Lo: number | null;
  readonly icc1Hi: number | null;
  readonly icc1MeanN: number;
  readonly icc1MeanNLo: number | null;
  readonly icc1MeanNHi: number | null;
  readonly icc2: number | null;
  readonly icc2Lo: number | null;
  readonly icc2Hi: number | null;
  readonly ratersNeeded70: number | null;
  readonly ratersNeeded80: number | null;
}

export interface IccOneway {
  readonly nGroups: number;
  readonly nObs: number;
  /** `null`: one leader, one rater each, or no variance at all. */
  readonly estimates: IccEstimates | null;
}

/** Share of the variance in one rating that belongs to the leader, for groups of that size. */
export const icc1Of = ({ msb, msw }: Pick<OnewayAnova, 'msb' | 'msw'>, n: number): number =>
  (msb - msw) / (msb + (n - 1) * msw);

const intervals = (anova: OnewayAnova, confidence: number) => {
  const limits = fLimits(anova, confidence);
  const lo = limits?.[0] ?? null;
  const hi = limits?.[1] ?? null;
  const hasMean = anova.msb > 0;
  return {
    icc1Lo: mapped(lo, (f) => icc1OfF(f, anova.k0)),
    icc1Hi: mapped(hi, (f) => icc1OfF(f, anova.k0)),
    icc1MeanNLo: mapped(lo, (f) => icc1OfF(f, anova.meanN)),
    icc1MeanNHi: mapped(hi, (f) => icc1OfF(f, anova.meanN)),
    icc2Lo: hasMean ? mapped(lo, icc2OfF) : null,
    icc2Hi: hasMean ? mapped(hi, icc2OfF) : null,
  };
};

/** From the mean squares alone: what the opening keeps and what a whole data set gives are computed alike. */
export const iccOfAnova = (anova: OnewayAnova, confidence: number): IccEstimates => {
  const { meanN, k0, msb, msw, df1, df2 } = anova;
  const icc1 = icc1Of(anova, k0);
  const f = msw === 0 ? null : msb / msw;
  return {
    meanN,
    k0,
    msb,
    msw,
    f,
    df1,
    df2,
    p: f === null ? 0 : fTail(f, { numerator: df1, denominator: df2 }),
    varBetween: (msb - msw) / k0,
    varWithin: msw,
    icc1,
    icc1MeanN: icc1Of(anova, meanN),
    icc2: msb === 0 ? null : (msb - msw) / msb,
    ...intervals(anova, confidence),
    ratersNeeded70: ratersNeeded(icc1, 0.7).nRaters,
    ratersNeeded80: ratersNeeded(icc1, 0.8).nRaters,
  };
};

/**
 * Reliability between raters, who differ from leader to leader: ICC(1) = (MSB - MSW) / (MSB + (k0 - 1) MSW) of one rating,
 * ICC(2) = (MSB - MSW) / MSB of the mean of an average group, which is the Spearman-Brown step of ICC(1) to k0 raters. The
 * intervals from F are exact for equal groups. A negative estimate stays negative: no difference between leaders was found.
 * Sources: Shrout and Fleiss (1979), Bliese (2000); checked against R's multilevel and psychometric.
 * Worked number: (3, 4, 5) and (2, 4): MSB 1.2, MSW 1.333, k0 2.4: -.1333 / 3.0667 = -.0435.
 */
export const iccOneway = (ratings: Grouped, confidence: number): IccOneway => {
  const groups = [...byGroup(ratings).values()];
  const anova = onewayAnova(groups);
  return {
    nGroups: groups.length,
    nObs: groups.reduce((total, { length }) => total + length, 0),
    estimates: anova === null ? null : iccOfAnova(anova, confidence),
  };
};
