import { FieldProblem } from '../errors.js';
import { LANGUAGES } from '../language.js';
import { Audience, COMPONENTS, itemsFor, Questionnaire } from './questionnaire.js';
import { questionnaireProblem } from './questionnaire-problems.js';
import { questionnaireShape } from './questionnaire-shape.js';

type Rule = (questionnaire: Questionnaire) => readonly FieldProblem[];

/** The places at which a value stands that already stood earlier in the list. */
const repeats = (values: readonly (string | undefined)[]): readonly number[] =>
  values.flatMap((value, index) => (value !== undefined && values.indexOf(value) < index ? [index] : []));

/** Items, open questions and conditions have form fields of their own kinds, so a key need be unique only among its own. */
const keysAreUnique: Rule = (questionnaire) =>
  (['items', 'openQuestions', 'conditions'] as const).flatMap((list) =>
    repeats(questionnaire[list].map(({ key }) => key)).map((index) =>
      questionnaireProblem(`${list}.${String(index)}.key`, 'questionnaire-key-repeated'),
    ),
  );

const scaleRunsFromOneToFive: Rule = ({ ratingScale }) =>
  ratingScale.every(({ value }, index) => value === index + 1)
    ? []
    : [questionnaireProblem('ratingScale', 'questionnaire-scale-order')];

/** A gap is self minus others on the same items, so what the leader is asked, colleagues are asked too, and vice versa. */
const selfAndColleaguesArePaired: Rule = ({ items }) =>
  items.flatMap(({ wording }, index) => {
    const field = `items.${String(index)}.wording`;
    if (Object.keys(wording).length === 0)
      return [questionnaireProblem(field, 'questionnaire-wording-missing')];
    return (wording.self === undefined) === (wording.colleague === undefined)
      ? []
      : [questionnaireProblem(field, 'questionnaire-wording-unpaired')];
  });

/** A questionnaire may leave patients out altogether; whoever is asked is asked about all four components. */
const componentsAreCovered: Rule = (questionnaire) => {
  const asksPatients = itemsFor(questionnaire, 'patient').length > 0;
  const audiences: readonly Audience[] = asksPatients
    ? ['self', 'colleague', 'patient']
    : ['self', 'colleague'];
  return audiences.flatMap((audience) => {
    const covered = new Set(itemsFor(questionnaire, audience).map(({ component }) => component));
    return COMPONENTS.filter((component) => !covered.has(component)).map((component) =>
      questionnaireProblem('items', 'questionnaire-component-without-items', { component, audience }),
    );
  });
};

/** The report speaks of each involved behaviour by its one item. */
const behavioursAreUnique: Rule = ({ items }) =>
  repeats(items.map(({ involves }) => involves)).map((index) =>
    questionnaireProblem(`items.${String(index)}.involves`, 'questionnaire-behaviour-repeated'),
  );

const someLanguageIsOriginal: Rule = ({ translation }) =>
  LANGUAGES.some((language) => translation[language] === 'original')
    ? []
    : [questionnaireProblem('translation', 'questionnaire-no-original')];

const RULES: readonly Rule[] = [
  keysAreUnique,
  scaleRunsFromOneToFive,
  selfAndColleaguesArePaired,
  componentsAreCovered,
  behavioursAreUnique,
  someLanguageIsOriginal,
];

/** What is wrong with a questionnaire read from a file; first its shape, and only of a sound shape its content. */
export const questionnaireProblems = (candidate: unknown): readonly FieldProblem[] => {
  const misshapen = questionnaireShape(candidate, '');
  return misshapen.length > 0 ? misshapen : RULES.flatMap((rule) => rule(candidate as Questionnaire));
};

export const isQuestionnaire = (candidate: unknown): candidate is Questionnaire =>
  questionnaireProblems(candidate).length === 0;
