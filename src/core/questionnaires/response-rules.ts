import { FieldProblem } from '../errors.js';
import { answerProblem, CONDITION_FIELD, ratingField, RATINGS_FIELD } from './answer-problems.js';
import { checkComments } from './comment-rules.js';
import { Audience, conditionsFor, Item, itemsFor, openQuestionsFor, Questionnaire } from './questionnaire.js';
import { Rating, Response } from './response.js';
import { isRecord } from './shape-checks.js';

export type ResponseCheck =
  | { readonly kind: 'valid'; readonly response: Response }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] };

interface Parts {
  readonly ratings: Readonly<Record<string, unknown>>;
  readonly comments: readonly unknown[];
  readonly conditions: readonly unknown[];
}

const PART_NAMES: readonly string[] = ['ratings', 'comments', 'conditions'] satisfies (keyof Parts)[];

/** The three parts of an answer; one that is absent is empty. `null`: this is not an answer at all. */
const partsOf = (candidate: unknown): Parts | null => {
  if (!isRecord(candidate) || Object.keys(candidate).some((name) => !PART_NAMES.includes(name))) return null;
  const { ratings = {}, comments = [], conditions = [] } = candidate;
  return isRecord(ratings) && Array.isArray(comments) && Array.isArray(conditions)
    ? { ratings, comments, conditions }
    : null;
};

/** A blank item is one that the rater could not judge, the same as "not observed". `undefined`: neither. */
const ratingOf = (value: unknown): Rating | undefined => {
  if (value === undefined || value === null || value === 'not-observed') return null;
  return ([1, 2, 3, 4, 5] as const).find((rating) => rating === value);
};

const checkRatings = (items: readonly Item[], given: Parts['ratings']) => {
  const ratings = items.map(({ key }) => ({
    key,
    rating: ratingOf(Object.hasOwn(given, key) ? given[key] : null),
  }));
  const known = new Set(items.map(({ key }) => key));
  const problems = [
    ...ratings
      .filter(({ rating }) => rating === undefined)
      .map(({ key }) => answerProblem(ratingField(key), 'rating-unknown')),
    ...Object.keys(given)
      .filter((key) => !known.has(key))
      .map((key) => answerProblem(ratingField(key), 'item-unknown')),
  ];
  const isBlank = ratings.every(({ rating }) => rating === null);
  return {
    ratings: Object.fromEntries(ratings.map(({ key, rating }) => [key, rating ?? null])),
    problems: isBlank ? [answerProblem(RATINGS_FIELD, 'answers-none'), ...problems] : problems,
  };
};

const checkConditions = (asked: readonly string[], given: readonly unknown[]) => {
  const conditions = asked.filter((key) => given.includes(key));
  const refuse = (problem: Parameters<typeof answerProblem>[1]) => ({
    conditions,
    problems: [answerProblem(CONDITION_FIELD, problem)],
  });
  if (asked.length === 0 && given.length > 0) return refuse('conditions-not-asked');
  if (given.some((key) => typeof key !== 'string' || !asked.includes(key)))
    return refuse('condition-unknown');
  if (conditions.length < given.length) return refuse('condition-repeated');
  return { conditions, problems: [] };
};

/**
 * Checks one person's answers and brings them into their one form: a rating or `null` for every item of the audience, and
 * ratings, comments and conditions in the order of the questionnaire. So two people who answered alike have equal
 * responses, and nothing in a ballot's shape tells how it was filled in. What passes, passes again unchanged.
 */
export const checkResponse = (
  questionnaire: Questionnaire,
  audience: Audience,
  candidate: unknown,
): ResponseCheck => {
  const parts = partsOf(candidate);
  if (parts === null) {
    return { kind: 'invalid', problems: [answerProblem(RATINGS_FIELD, 'answers-malformed')] };
  }
  const { ratings, problems: inRatings } = checkRatings(itemsFor(questionnaire, audience), parts.ratings);
  const { comments, problems: inComments } = checkComments(
    openQuestionsFor(questionnaire, audience),
    parts.comments,
  );
  const asked = conditionsFor(questionnaire, audience).map(({ key }) => key);
  const { conditions, problems: inConditions } = checkConditions(asked, parts.conditions);
  const problems = [...inRatings, ...inComments, ...inConditions];
  return problems.length > 0
    ? { kind: 'invalid', problems }
    : { kind: 'valid', response: { ratings, comments, conditions } };
};

/** Four bytes in UTF-8, the most a code point takes; `"`, `\` and the line feed take two in JSON, and no other escape is left. */
const WIDEST_CODE_POINT = '\u{1f49a}';

/**
 * The answers that are longest as JSON in UTF-8, from which the one size of all ballots of an audience follows. `null` is
 * longer than a digit, so all ratings but one are `null` (a response without any number is refused); every comment is
 * full of four-byte characters and to be quoted `word-for-word`, the longer mode; every condition is ticked.
 *
 * Worked: one item `a`, one question `q` of 2 code points, no conditions: `{"comments":[{"mode":"word-for-word",
 * "question":"q","text":"💚💚"}],"conditions":[],"ratings":{"a":5}}` has 106 bytes.
 */
export const largestResponse = (questionnaire: Questionnaire, audience: Audience): Response => ({
  ratings: Object.fromEntries(
    itemsFor(questionnaire, audience).map(({ key }, index) => [key, index === 0 ? 5 : null]),
  ),
  comments: openQuestionsFor(questionnaire, audience).map(({ key, maxLength }) => ({
    question: key,
    text: WIDEST_CODE_POINT.repeat(maxLength),
    mode: 'word-for-word',
  })),
  conditions: conditionsFor(questionnaire, audience).map(({ key }) => key),
});
