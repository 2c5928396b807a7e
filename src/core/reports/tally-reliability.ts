import { GroupDecision } from '../disclosure/decide-groups.js';
import {
  BALLOTS_FOR_RELIABILITY,
  ItemReliability,
  Reliability,
  SUBJECTS_FOR_RELIABILITY,
} from '../disclosure/reliability.js';
import { Language, LANGUAGES } from '../language.js';
import {
  audienceOf,
  Component,
  COMPONENTS,
  Questionnaire,
  RATER_GROUPS,
  RaterGroup,
} from '../questionnaires/questionnaire.js';
import { Response } from '../questionnaires/response.js';
import { componentItems } from '../scoring/component-items.js';
import { answersNeeded } from '../scoring/component-score.js';
import { alphaOfItems, cronbachAlpha } from '../statistics/consistency/cronbach-alpha.js';
import { itemCovariance } from '../statistics/consistency/item-covariance.js';
import { omegaOfItems } from '../statistics/consistency/omega-total.js';
import { atLeastCount, toDecimals } from '../statistics/decimals.js';
import { mapped } from '../statistics/estimable.js';
import { ItemMatrix } from '../statistics/item-matrix.js';
import { iccOneway } from '../statistics/raters/icc-oneway.js';
import { answeredMean } from '../statistics/scores/answered-mean.js';
import { OpenedBallot } from './opened-ballot.js';
import { ballotsOf } from './tally-ballots.js';

export interface SubjectBallots {
  readonly subjectRef: string;
  readonly decision: GroupDecision;
  readonly ballots: readonly OpenedBallot[];
}

/** The answers of one rater group in one language, each with its subject. */
interface Answers {
  readonly group: RaterGroup;
  readonly language: Language;
  readonly subjects: readonly string[];
  readonly responses: readonly Response[];
}

const CONFIDENCE = 0.95;
const KEPT_DECIMALS = 2;

const kept = (value: number | null | undefined): number | null =>
  mapped(value ?? null, (coefficient) => toDecimals(coefficient, KEPT_DECIMALS));

/** Of a pool nobody is told which groups are in it, and a cell that spoiled ballots made too small is destroyed. */
const publishedBallots = (
  group: RaterGroup,
  { decision, ballots }: SubjectBallots,
): readonly OpenedBallot[] =>
  decision.cells
    .filter((plan) => plan.group === group)
    .flatMap((plan) => {
      const own = ballotsOf(plan, ballots);
      return own.length < plan.minimum ? [] : own;
    });

const answersOf = (group: RaterGroup, language: Language, campaign: readonly SubjectBallots[]): Answers => {
  const own = campaign.flatMap((subject) =>
    publishedBallots(group, subject)
      .filter((ballot) => ballot.language === language)
      .map(({ response }) => ({ subjectRef: subject.subjectRef, response })),
  );
  return {
    group,
    language,
    subjects: own.map(({ subjectRef }) => subjectRef),
    responses: own.map(({ response }) => response),
  };
};

const consistency = (ratings: ItemMatrix) => {
  const covariance = itemCovariance(ratings, 'complete');
  const complete = alphaOfItems(covariance, CONFIDENCE);
  const pairwise = cronbachAlpha(ratings, { missing: 'pairwise', confidence: CONFIDENCE });
  const { omega, heywood } = omegaOfItems(covariance);
  return {
    alpha: kept(complete.alpha),
    alphaLow: kept(complete.feldtLo),
    alphaHigh: kept(complete.feldtHi),
    alphaPairwise: kept(pairwise.alpha),
    omega: heywood === false ? kept(omega) : null,
    items: ratings.columns.map((item): ItemReliability => ({
      item,
      rDrop: kept(complete.items.get(item)?.rDrop),
      alphaIfDeleted: kept(complete.items.get(item)?.alphaIfDeleted),
    })),
  };
};

const reliabilityOf = (answers: Answers, component: Component, questionnaire: Questionnaire): Reliability => {
  const { group, language, subjects, responses } = answers;
  const items = componentItems(questionnaire, audienceOf(group), component);
  const rows = responses.map(({ ratings }) => items.map(({ key }) => ratings[key] ?? null));
  const rule = { leastAnswered: answersNeeded(items.length), unitsPerPoint: 1 };
  const values = rows.map((row) => answeredMean(row, rule));
  const { estimates } = iccOneway({ values, groups: subjects }, CONFIDENCE);
  return {
    group,
    language,
    component,
    ballotsAtLeast: atLeastCount(responses.length),
    subjectsAtLeast: atLeastCount(new Set(subjects).size),
    ...consistency({ columns: items.map(({ key }) => key), rows }),
    icc1: kept(estimates?.icc1),
    icc1Low: kept(estimates?.icc1Lo),
    icc1High: kept(estimates?.icc1Hi),
  };
};

/**
 * What needs whole answer sheets of many subjects, computed while the opening holds them: how well items go together and how well
 * raters agree, for each rater group, language and component, from 100 ballots about ten subjects up.
 */
export const tallyReliability = (
  campaign: readonly SubjectBallots[],
  questionnaire: Questionnaire,
): readonly Reliability[] =>
  RATER_GROUPS.flatMap((group) => LANGUAGES.map((language) => answersOf(group, language, campaign)))
    .filter(
      ({ responses, subjects }) =>
        responses.length >= BALLOTS_FOR_RELIABILITY && new Set(subjects).size >= SUBJECTS_FOR_RELIABILITY,
    )
    .flatMap((answers) => COMPONENTS.map((component) => reliabilityOf(answers, component, questionnaire)));
