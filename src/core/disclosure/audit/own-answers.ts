import { AuditedComponent } from './audited-component.js';

/** Which items of one component an insider answered themselves: of the shown ones which, of the hidden ones how many. */
export interface OwnAnswers {
  readonly shown: readonly boolean[];
  readonly hidden: number;
  /** What they may have rated each shown item; `LEFT_OUT` where they did not. */
  readonly ratings: readonly Ratings[];
}

export type Ratings = readonly number[];
export const LEFT_OUT: Ratings = [0];
const ANY_RATING: Ratings = [1, 2, 3, 4, 5];

const subsets = (size: number): readonly (readonly boolean[])[] =>
  size === 0
    ? [[]]
    : subsets(size - 1).flatMap((rest) => [
        [...rest, true],
        [...rest, false],
      ]);

/** Every way in which anybody can have left out items. */
export const allOwnAnswers = ({ shown, hiddenItems }: AuditedComponent): readonly OwnAnswers[] =>
  subsets(shown.length).flatMap((answered) =>
    Array.from({ length: hiddenItems + 1 }, (_, hidden) => ({
      shown: answered,
      hidden,
      ratings: answered.map((isAnswered) => (isAnswered ? ANY_RATING : LEFT_OUT)),
    })),
  );

/** Beyond, there are too many to look at one by one. */
const MOST_LOOKED_AT = 2;

/**
 * The same insider with each rating they may have given, where these are few. What is certain whatever they rated is the same
 * for all of them and so says less: who answered one of two items counts double in the component, by a rating that it matters to know.
 */
export const oneByOne = (own: OwnAnswers): readonly OwnAnswers[] =>
  own.shown.length > MOST_LOOKED_AT
    ? [own]
    : own.ratings
        .reduce<readonly (readonly Ratings[])[]>(
          (before, ratings) => before.flatMap((some) => ratings.map((rating) => [...some, [rating]])),
          [[]],
        )
        .map((ratings) => ({ ...own, ratings }));

/** Whether every rating is settled, of few enough to look at every case closely. */
export const isKnown = ({ ratings }: OwnAnswers): boolean =>
  ratings.length <= MOST_LOOKED_AT && ratings.every(({ length }) => length === 1);

export const answeredBy = ({ shown, hidden }: OwnAnswers): number =>
  shown.filter((isAnswered) => isAnswered).length + hidden;

/** Units that one point of the insider's moves the component's sum; 0 where they have no score. */
export const ownWeight = (own: OwnAnswers, audited: AuditedComponent): number => {
  const answered = answeredBy(own);
  return answered > 0 && answered >= audited.answersNeeded ? audited.unitsPerPoint / answered : 0;
};
