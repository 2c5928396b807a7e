import type { Language } from '../core/language.js';
import {
  type Audience,
  COMPONENTS,
  type Component,
  conditionsFor,
  itemsFor,
  openQuestionsFor,
  type Questionnaire,
} from '../core/questionnaires/questionnaire.js';
import type { Comment, Rating, Response } from '../core/questionnaires/response.js';
import { CommentDeck } from './comment-deck.js';
import { Dice, normal } from './random.js';

/** How a leader is experienced on average, per component, on the scale from 1 to 5. */
export type Profile = Readonly<Record<Component, number>>;

export const profileFor = (dice: Dice): Profile => {
  const level = 3.7 + 0.35 * normal(dice);
  const values = COMPONENTS.map((component) => [component, level + 0.35 * normal(dice)]);
  return Object.fromEntries(values) as Profile;
};

export interface DemoVoice {
  readonly questionnaire: Questionnaire;
  readonly audience: Audience;
  readonly language: Language;
  readonly profile: Profile;
  readonly dice: Dice;
  /** What this leader's raters have not said yet. */
  readonly deck: CommentDeck;
}

const NOT_OBSERVED: Readonly<Record<Audience, number>> = { self: 0, colleague: 0.06, patient: 0.08 };

const asRating = (value: number): Rating => Math.max(1, Math.min(5, Math.round(value))) as Rating;

/** One person's ratings: the leader as they are, this person's own strictness, and the day. */
export function demoRatings({ questionnaire, audience, profile, dice }: DemoVoice): Record<string, Rating> {
  const strictness = 0.45 * normal(dice);
  const ratings = itemsFor(questionnaire, audience).map(({ key, component }, index): [string, Rating] => {
    const unseen = index > 0 && dice() < NOT_OBSERVED[audience];
    return [key, unseen ? null : asRating(profile[component] + strictness + 0.6 * normal(dice))];
  });
  return Object.fromEntries(ratings);
}

const demoComments = ({ questionnaire, audience, language, dice, deck }: DemoVoice): Comment[] =>
  openQuestionsFor(questionnaire, audience)
    .filter(() => dice() < 0.45)
    .flatMap(({ key }) => {
      const text = deck(key, language);
      return text === null
        ? []
        : [{ question: key, text, mode: dice() < 0.15 ? 'themes-only' : 'word-for-word' }];
    });

export const demoResponse = (voice: DemoVoice): Response => ({
  ratings: demoRatings(voice),
  comments: demoComments(voice),
  conditions: conditionsFor(voice.questionnaire, voice.audience)
    .map(({ key }) => key)
    .filter((_key, index) => voice.dice() < (index < 2 ? 0.55 : 0.15)),
});
