import { AUDIENCES, COMPONENTS, INVOLVED_BEHAVIOURS, TRANSLATION_STATUSES } from './questionnaire.js';
import { Check, integer, key, list, localised, object, oneOf, optional, text } from './shape-checks.js';

/** Longest texts, in code points: what still reads as one question on a phone. */
const LABEL = 80;
const TITLE = 120;
const WORDING = 200;
const GUIDANCE = 600;

/** A comment this long already makes the sealed ballot of an audience with six questions 96 kB. */
const LONGEST_COMMENT = 4000;

const forAudiences = (check: Check) => object(Object.fromEntries(AUDIENCES.map((each) => [each, check])));

const item = object({
  key,
  component: oneOf(COMPONENTS),
  involves: optional(oneOf(INVOLVED_BEHAVIOURS)),
  wording: forAudiences(optional(localised(WORDING))),
});

const openQuestion = object({
  key,
  audience: oneOf(AUDIENCES),
  wording: localised(WORDING),
  guidance: localised(GUIDANCE),
  maxLength: integer({ min: 1, max: LONGEST_COMMENT }),
});

const status = oneOf(TRANSLATION_STATUSES);

/** What a questionnaire must look like before anything can be said about its content. */
export const questionnaireShape: Check = object({
  schema: oneOf(['tosturi-questionnaire/1']),
  key,
  version: integer({ min: 1, max: 100_000 }),
  licence: text(LABEL),
  title: localised(TITLE),
  translation: object({ en: status, cy: status }),
  stem: forAudiences(localised(WORDING)),
  ratingScale: list(object({ value: integer({ min: 1, max: 5 }), label: localised(LABEL) }), {
    min: 5,
    max: 5,
  }),
  notObserved: localised(LABEL),
  items: list(item, { min: 1, max: 100 }),
  openQuestions: list(openQuestion, { min: 0, max: 6 }),
  conditionsQuestion: localised(WORDING),
  conditions: list(object({ key, label: localised(LABEL) }), { min: 1, max: 20 }),
});
