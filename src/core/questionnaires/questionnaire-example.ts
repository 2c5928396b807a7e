import { Localised } from '../language.js';
import { Component, Questionnaire } from './questionnaire.js';

const both = (text: string): Localised => ({ en: `${text} (en)`, cy: `${text} (cy)` });

const item = (key: string, component: Component) => ({
  key,
  component,
  wording: {
    self: both(`${key} self`),
    colleague: both(`${key} colleague`),
    patient: both(`${key} patient`),
  },
});

const question = (key: string, audience: 'colleague' | 'patient', maxLength: number) => ({
  key,
  audience,
  wording: both(key),
  guidance: both(`${key} guidance`),
  maxLength,
});

/** For specs: the smallest questionnaire with one of everything; each text tells where it comes from. */
export const smallQuestionnaire: Questionnaire = {
  schema: 'tosturi-questionnaire/1',
  key: 'small',
  version: 1,
  licence: 'CC0-1.0',
  title: both('Small'),
  translation: { en: 'original', cy: 'draft-not-validated' },
  stem: { self: both('stem self'), colleague: both('stem colleague'), patient: both('stem patient') },
  ratingScale: ([1, 2, 3, 4, 5] as const).map((value) => ({ value, label: both(`point ${String(value)}`) })),
  notObserved: both('not observed'),
  items: [
    item('present', 'attending'),
    item('listens', 'understanding'),
    item('feels', 'empathising'),
    item('acts', 'helping'),
    {
      key: 'constructor',
      component: 'attending',
      involves: 'all-levels',
      wording: { self: both('last self'), colleague: both('last colleague') },
    },
  ],
  openQuestions: [
    question('keep', 'colleague', 12),
    question('more', 'colleague', 5),
    question('say', 'patient', 12),
  ],
  conditionsQuestion: both('conditions'),
  conditions: [
    { key: 'workload', label: both('workload') },
    { key: 'staffing', label: both('staffing') },
  ],
};
