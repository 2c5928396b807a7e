import { AuditedComponent } from './audited-component.js';

/** Which items of one component an insider answered themselves: of the shown ones which, of the hidden ones how many. */
export interface OwnAnswers {
  readonly shown: readonly boolean[];
  readonly hidden: number;
}

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
    Array.from({ length: hiddenItems + 1 }, (_, hidden) => ({ shown: answered, hidden })),
  );

export const answeredBy = ({ shown, hidden }: OwnAnswers): number =>
  shown.filter((isAnswered) => isAnswered).length + hidden;

/** Units that one point of the insider's moves the component's sum; 0 where they have no score. */
export const ownWeight = (own: OwnAnswers, audited: AuditedComponent): number => {
  const answered = answeredBy(own);
  return answered > 0 && answered >= audited.answersNeeded ? audited.unitsPerPoint / answered : 0;
};
