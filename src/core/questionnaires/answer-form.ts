import { FieldProblem } from '../errors.js';
import { Language } from '../language.js';
import {
  AnswerForm,
  Choice,
  CommentField,
  ConditionsField,
  FormParts,
  ItemField,
  ItemSection,
} from './answer-form-view.js';
import { CONDITION_FIELD, commentField, modeField, ratingField } from './answer-problems.js';
import { AnswerValues } from './answer-values.js';
import { errorSummary } from './error-summary.js';
import {
  Audience,
  COMPONENTS,
  conditionsFor,
  Item,
  itemsFor,
  OpenQuestion,
  openQuestionsFor,
  Questionnaire,
} from './questionnaire.js';
import { COMMENT_MODES } from './response.js';

export interface AnswerFormInput {
  readonly questionnaire: Questionnaire;
  readonly audience: Audience;
  readonly language: Language;
  readonly values: AnswerValues;
  readonly problems: readonly FieldProblem[];
}

const NOT_OBSERVED = 'not-observed';

const problemAt = (problems: readonly FieldProblem[], field: string): FieldProblem | null =>
  problems.find((problem) => problem.field === field) ?? null;

/** Keys never hold two hyphens in a row, so `--` keeps the option of one item apart from another item whose key ends alike. */
const optionId = (id: string, value: string): string => `${id}--${value}`;

const ratingOptions = (
  { questionnaire, language, values }: AnswerFormInput,
  key: string,
): readonly Choice[] => {
  const id = `rating-${key}`;
  const given = Object.hasOwn(values.ratings, key) ? values.ratings[key] : undefined;
  const points = questionnaire.ratingScale.map((point) => ({
    id: optionId(id, String(point.value)),
    value: String(point.value),
    text: point.label[language],
    checked: given === point.value,
  }));
  const isNotObserved = given === null || given === NOT_OBSERVED;
  const notObserved = { id: optionId(id, NOT_OBSERVED), value: NOT_OBSERVED, checked: isNotObserved };
  return [...points, { ...notObserved, text: questionnaire.notObserved[language] }];
};

const itemField = (input: AnswerFormInput, item: Item, number: number): ItemField => ({
  id: `rating-${item.key}`,
  name: ratingField(item.key),
  number,
  text: item.wording[input.audience]?.[input.language] ?? '',
  options: ratingOptions(input, item.key),
  error: problemAt(input.problems, ratingField(item.key)),
});

/** Items are grouped by component whatever their order in the questionnaire, and numbered as they are shown. */
const itemSections = (input: AnswerFormInput): readonly ItemSection[] => {
  const items = itemsFor(input.questionnaire, input.audience);
  const inOrder = COMPONENTS.flatMap((component) => items.filter((item) => item.component === component));
  return COMPONENTS.map((component) => ({
    component,
    items: inOrder.flatMap((item, index) =>
      item.component === component ? [itemField(input, item, index + 1)] : [],
    ),
  })).filter((section) => section.items.length > 0);
};

const commentOf = (input: AnswerFormInput, question: OpenQuestion): CommentField => {
  const given = input.values.comments.find((comment) => comment.question === question.key);
  const modeId = `mode-${question.key}`;
  return {
    id: `comment-${question.key}`,
    name: commentField(question.key),
    text: question.wording[input.language],
    guidance: question.guidance[input.language],
    maxLength: question.maxLength,
    value: given?.text ?? '',
    error: problemAt(input.problems, commentField(question.key)),
    mode: {
      id: modeId,
      name: modeField(question.key),
      options: COMMENT_MODES.map((mode) => ({
        id: optionId(modeId, mode),
        value: mode,
        checked: given?.mode === mode,
      })),
      error: problemAt(input.problems, modeField(question.key)),
    },
  };
};

const conditionsField = (input: AnswerFormInput): ConditionsField | null => {
  const { questionnaire, audience, language, values, problems } = input;
  const conditions = conditionsFor(questionnaire, audience);
  if (conditions.length === 0) return null;
  return {
    id: 'condition',
    name: CONDITION_FIELD,
    text: questionnaire.conditionsQuestion[language],
    options: conditions.map(({ key, label }) => ({
      id: optionId('condition', key),
      value: key,
      text: label[language],
      checked: values.conditions.includes(key),
    })),
    error: problemAt(problems, CONDITION_FIELD),
  };
};

export const answerForm = (input: AnswerFormInput): AnswerForm => {
  const parts: FormParts = {
    sections: itemSections(input),
    comments: openQuestionsFor(input.questionnaire, input.audience).map((question) =>
      commentOf(input, question),
    ),
    conditions: conditionsField(input),
  };
  const stem = input.questionnaire.stem[input.audience][input.language];
  return { stem, ...parts, errors: errorSummary(parts, input.problems) };
};
