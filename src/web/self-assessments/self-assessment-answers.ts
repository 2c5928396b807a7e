import type { SelfAssessmentView } from '../../application/self-assessments/self-assessments.view.js';
import type { Localised } from '../../core/language.js';
import { Component, COMPONENTS, Item, itemsFor } from '../../core/questionnaires/questionnaire.js';

interface GivenAnswer {
  readonly question: Localised;
  readonly answer: Localised;
}

/** What the leader answered, to be read and no longer changed. */
export interface SelfAssessmentAnswers {
  readonly subjectId: string;
  readonly campaignName: Localised;
  readonly components: readonly { readonly component: Component; readonly answers: readonly GivenAnswer[] }[];
}

const given = ({ questionnaire, response }: SelfAssessmentView, { key, wording }: Item): GivenAnswer => {
  const rating = response?.ratings[key] ?? null;
  const point = questionnaire.ratingScale.find(({ value }) => value === rating);
  return { question: wording.self ?? { en: '', cy: '' }, answer: point?.label ?? questionnaire.notObserved };
};

export const selfAssessmentAnswers = (view: SelfAssessmentView): SelfAssessmentAnswers => ({
  subjectId: view.subjectId,
  campaignName: view.campaignName,
  components: COMPONENTS.map((component) => ({
    component,
    answers: itemsFor(view.questionnaire, 'self')
      .filter((item) => item.component === component)
      .map((item) => given(view, item)),
  })),
});
