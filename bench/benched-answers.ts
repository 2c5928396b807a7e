import {
  conditionsFor,
  itemsFor,
  openQuestionsFor,
  Questionnaire,
} from '../src/core/questionnaires/questionnaire.js';
import { Response } from '../src/core/questionnaires/response.js';

/** About 300 characters, as long as people write when they have something to say. */
const COMMENT =
  'Comes onto the ward when we are short and takes a task without being asked, and it changes the mood of the whole ' +
  'shift. Explains the why behind hard decisions, so that I can explain it to my own team. Sometimes the decision has ' +
  'been made before the night team hears of it; asking us first would help.';

/** What a colleague who has something to say answers: every rating, and a comment to every open question. */
export const responseTo = (questionnaire: Questionnaire, nth: number): Response => ({
  ratings: Object.fromEntries(
    itemsFor(questionnaire, 'colleague').map(({ key }, index) => [
      key,
      ([3, 4, 5, 4, 2] as const)[(nth + index) % 5] ?? null,
    ]),
  ),
  comments: openQuestionsFor(questionnaire, 'colleague').map(({ key }) => ({
    question: key,
    text: COMMENT,
    mode: 'word-for-word',
  })),
  conditions: conditionsFor(questionnaire, 'colleague')
    .map(({ key }) => key)
    .slice(0, 2),
});
