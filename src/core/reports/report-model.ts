import { Localised } from '../language.js';
import { Component, InvolvedBehaviour, RaterGroup } from '../questionnaires/questionnaire.js';
import { CellGroup, Replacements } from '../disclosure/cell-group.js';

/** The report: already safe to show. Page, JSON, PDF and charts print these values and compute none of their own. */

/** How many answered, in classes; an exact number below 20 never leaves. `one` is a named single person. */
export type CountClass = 'one' | '5-9' | '10-19' | '20-plus';

/** `at-least` / `at-most`: only "4.5 or higher" / "1.5 or lower" may be said. */
export type Bound = 'exact' | 'at-least' | 'at-most';

export interface ShownScore {
  readonly kind: 'shown';
  /** Rounded to `step`; with a bound other than `exact`, the bound itself. */
  readonly value: number;
  readonly bound: Bound;
  readonly step: number;
  readonly countClass: CountClass;
  /**
   * Uncertainty interval, rounded outwards and clipped to the scale; `null` where one person speaks for themselves and for
   * items, whose spread between raters is not kept.
   */
  readonly band: { readonly low: number; readonly high: number } | null;
}

/** "No data" and "suppressed" are values, so that no page can print 0.0. */
export type GroupScore = ShownScore | { readonly kind: 'suppressed' } | { readonly kind: 'none' };

/** The leader's own score (to a tenth) or rating: their own data, never bounded. */
export type SelfScore = { readonly kind: 'shown'; readonly value: number } | { readonly kind: 'none' };

/** The subject's self score against the published others. */
export type Gap = 'rated-self-higher' | 'rated-self-lower' | 'no-clear-difference' | 'not-estimable';

/** Three merged categories, as whole percentages in steps of 5 (`90 % or more` is 90 with `at-least`). */
export type Distribution =
  { readonly kind: 'shown'; readonly parts: readonly DistributionPart[] } | { readonly kind: 'suppressed' };
export interface DistributionPart {
  readonly category: 'rarely' | 'sometimes' | 'often' | 'rarely-or-sometimes' | 'sometimes-or-often';
  readonly percent: number;
  readonly bound: Bound;
}

export interface SourceLine {
  readonly group: RaterGroup;
  /** A group that sent nothing looks like one that sent too little: the difference would be a count. */
  readonly state: 'shown' | 'pooled' | 'suppressed' | 'none' | 'not-applicable';
  /** Only when `state` is `shown`. */
  readonly countClass: CountClass | null;
  readonly strongEnoughToCompare: boolean;
  /** Groups that are shown together say the same, and groups that are not shown say `none`: the rest would be a count. */
  readonly replacements: Replacements;
}

export interface ScoreByGroup {
  readonly group: CellGroup;
  readonly score: GroupScore;
}

/**
 * Where the leader's own view and that of others meet, in six groups: alike or apart, and whether others see the behaviour often
 * (from 3.5, half-way between sometimes and often) or less often.
 */
export type Agreement =
  | 'seen-alike-often'
  | 'seen-alike-less'
  | 'self-higher-often'
  | 'self-higher-less'
  | 'self-lower-often'
  | 'self-lower-less'
  | 'not-estimable';

/** How alike the people of one group see it. Only groups of which this may be said are listed. */
export interface GroupExperience {
  readonly group: CellGroup;
  readonly word: 'similar' | 'mixed';
}

export interface ComponentReport {
  readonly component: Component;
  readonly self: SelfScore;
  readonly groups: readonly ScoreByGroup[];
  /**
   * Mean of the published anonymous groups' published values; each perspective counts once. Step and count class are those
   * of its smallest group.
   */
  readonly others: GroupScore;
  readonly gap: Gap;
  readonly agreement: Agreement;
  readonly experience: readonly GroupExperience[];
}

export interface ItemReport {
  readonly item: string;
  readonly component: Component;
  readonly involves: InvolvedBehaviour | null;
  readonly wording: Localised;
  readonly self: SelfScore;
  readonly groups: readonly (ScoreByGroup & { readonly distribution: Distribution })[];
}

/** A strength is an item that the published groups rate highest; ordered by published numbers only. */
export interface Strength {
  readonly item: string;
  readonly component: Component;
  readonly wording: Localised;
  readonly groups: readonly CellGroup[];
}

/** An item that one published group sees more or less often than the rest of its component; from published numbers only. */
export interface StandOut {
  readonly item: string;
  readonly component: Component;
  readonly wording: Localised;
  readonly group: CellGroup;
  readonly direction: 'more' | 'less';
}

export interface ChangeLine {
  readonly component: Component;
  readonly group: CellGroup;
  readonly before: ShownScore;
  readonly now: ShownScore;
  readonly change: 'higher' | 'lower' | 'no-clear-change';
}

/** Between two frozen releases. `first`: there is none to compare with. `too-little`: no source is strong enough in both. */
export type ReportChange =
  | { readonly kind: 'first' }
  | { readonly kind: 'too-little'; readonly since: string }
  | { readonly kind: 'shown'; readonly since: string; readonly lines: readonly ChangeLine[] };

/** `question` only under the named manager: patients are asked a question of their own, so elsewhere it would be a label. */
export type CommentReport =
  | { readonly kind: 'verbatim'; readonly question?: string; readonly text: string }
  | { readonly kind: 'theme'; readonly question?: string; readonly text: string }
  | { readonly kind: 'withheld'; readonly question?: string; readonly reason: string };

export interface ConditionReport {
  readonly condition: string;
  readonly label: Localised;
  readonly share: 'few' | 'some' | 'most';
}

export interface ReportModel {
  readonly schema: 'tosturi-report/2';
  readonly subject: { readonly name: string; readonly jobTitle: string; readonly organisation: Localised };
  readonly campaign: {
    readonly name: Localised;
    readonly purpose: 'development' | 'promotion-evidence';
    /** ISO date, the organisation's calendar. */
    readonly closedOn: string;
  };
  readonly questionnaire: { readonly key: string; readonly version: number; readonly title: Localised };
  readonly sources: readonly SourceLine[];
  readonly strengths: readonly Strength[];
  readonly components: readonly ComponentReport[];
  readonly items: readonly ItemReport[];
  readonly standOuts: readonly StandOut[];
  readonly change: ReportChange;
  /** `none`: the questionnaire asks raters no open question. Too few and no comments at all look alike: `suppressed`. */
  readonly comments:
    | { readonly kind: 'shown'; readonly list: readonly CommentReport[] }
    | { readonly kind: 'suppressed' }
    | { readonly kind: 'none' };
  readonly managerComments: { readonly name: string; readonly list: readonly CommentReport[] } | null;
  /** `none`: the questionnaire lists no conditions. */
  readonly conditions:
    | { readonly kind: 'shown'; readonly list: readonly ConditionReport[] }
    | { readonly kind: 'suppressed' }
    | { readonly kind: 'none' };
  /** True when a band rests on the shipped reference spread because fewer than 10 subjects took part. */
  readonly assumedSpread: boolean;
}
