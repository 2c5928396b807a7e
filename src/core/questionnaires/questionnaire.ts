import { Localised } from '../language.js';

/** The four components of compassion, in the order in which they are always shown. */
export const COMPONENTS = ['attending', 'understanding', 'empathising', 'helping'] as const;
export type Component = (typeof COMPONENTS)[number];

/** How a person who answers stands to the subject. */
export const RELATIONSHIPS = ['self', 'manager', 'peer', 'direct-report', 'other', 'patient'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** Every relationship but `self`: the groups whose answers go into the sealed box. */
export const RATER_GROUPS = ['manager', 'peer', 'direct-report', 'other', 'patient'] as const;
export type RaterGroup = (typeof RATER_GROUPS)[number];

/** The groups that are promised anonymity; the line manager is named and told so. */
export const ANONYMOUS_GROUPS = ['peer', 'direct-report', 'other', 'patient'] as const;
export type AnonymousGroup = (typeof ANONYMOUS_GROUPS)[number];

/** Who a wording is written for. */
export const AUDIENCES = ['self', 'colleague', 'patient'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const audienceOf = (relationship: Relationship): Audience =>
  relationship === 'self' || relationship === 'patient' ? relationship : 'colleague';

/** What compassionate leadership involves besides warmth; each has an item of its own. */
export const INVOLVED_BEHAVIOURS = [
  'difficult-feedback',
  'difficult-behaviours',
  'social-justice',
  'all-levels',
] as const;
export type InvolvedBehaviour = (typeof INVOLVED_BEHAVIOURS)[number];

export interface Item {
  readonly key: string;
  readonly component: Component;
  readonly involves?: InvolvedBehaviour;
  /** Only the audiences that are asked this item have a wording. */
  readonly wording: Readonly<Partial<Record<Audience, Localised>>>;
}

export interface RatingPoint {
  readonly value: 1 | 2 | 3 | 4 | 5;
  readonly label: Localised;
}

export interface OpenQuestion {
  readonly key: string;
  readonly audience: Audience;
  readonly wording: Localised;
  readonly guidance: Localised;
  /** In Unicode code points. */
  readonly maxLength: number;
}

/** One thing about the system, not about the leader, that makes compassion harder. */
export interface Condition {
  readonly key: string;
  readonly label: Localised;
}

export const TRANSLATION_STATUSES = ['original', 'draft-not-validated', 'validated'] as const;
export type TranslationStatus = (typeof TRANSLATION_STATUSES)[number];

export interface Questionnaire {
  readonly schema: 'tosturi-questionnaire/1';
  readonly key: string;
  readonly version: number;
  readonly licence: string;
  readonly title: Localised;
  readonly translation: Readonly<{ en: TranslationStatus; cy: TranslationStatus }>;
  /** "How often have you seen this?", per audience. */
  readonly stem: Readonly<Record<Audience, Localised>>;
  readonly ratingScale: readonly RatingPoint[];
  readonly notObserved: Localised;
  readonly items: readonly Item[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly conditionsQuestion: Localised;
  readonly conditions: readonly Condition[];
}

export const itemsFor = (questionnaire: Questionnaire, audience: Audience): readonly Item[] =>
  questionnaire.items.filter((item) => item.wording[audience] !== undefined);

export const openQuestionsFor = (questionnaire: Questionnaire, audience: Audience): readonly OpenQuestion[] =>
  questionnaire.openQuestions.filter((question) => question.audience === audience);

/**
 * Conditions are about the workplace, so colleagues (the line manager among them) are asked and patients are not. Nor is
 * the leader: only answers that go through the sealed box are counted.
 */
export const conditionsFor = (questionnaire: Questionnaire, audience: Audience): readonly Condition[] =>
  audience === 'colleague' ? questionnaire.conditions : [];
