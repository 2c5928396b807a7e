import type { SelfAssessmentView } from '../../application/self-assessments/self-assessments.view.js';
import { FieldProblem } from '../../core/errors.js';
import type { Language } from '../../core/language.js';
import { answerForm } from '../../core/questionnaires/answer-form.js';
import { AnswerValues, NO_ANSWERS } from '../../core/questionnaires/answer-values.js';
import { BallotFormView } from '../../platform/pages/ballot-form.js';

/** The view of `answer/form` for the leader's own answers: they stay in the app, so no token goes with them. */
export type SelfAssessmentFormView = Omit<BallotFormView, 'relationship'> & { readonly relationship: 'self' };

interface Drawn {
  readonly language: Language;
  readonly values: AnswerValues;
  readonly problems: readonly FieldProblem[];
}

/** What was saved before, ready to be continued. */
export const savedAnswers = ({ response }: SelfAssessmentView, language: Language): Drawn => ({
  language,
  values: response ?? NO_ANSWERS,
  problems: [],
});

/** A summary of twenty-four equal lines helps nobody: each problem says the number of its question. */
const numbered = (view: SelfAssessmentView, { problems, language }: Drawn): readonly FieldProblem[] => {
  const blank = { questionnaire: view.questionnaire, values: NO_ANSWERS, problems: [], language };
  const items = answerForm({ ...blank, audience: 'self' }).sections.flatMap((section) => section.items);
  return problems.map((problem) => {
    const item = items.find(({ name }) => name === problem.field);
    return item ? { ...problem, params: { ...problem.params, number: item.number } } : problem;
  });
};

export function selfAssessmentForm(view: SelfAssessmentView, drawn: Drawn): SelfAssessmentFormView {
  const { questionnaire, subjectId } = view;
  const { language, values } = drawn;
  const problems = numbered(view, drawn);
  return {
    answers: answerForm({ questionnaire, audience: 'self', language, values, problems }),
    subjectName: '',
    relationship: 'self',
    threshold: null,
    translation: questionnaire.translation[language],
    action: `/subjects/${subjectId}/self-assessment`,
    confirmation: null,
    hidden: [],
    switchLanguage: null,
    withdraw: null,
  };
}
