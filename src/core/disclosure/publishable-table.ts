import { Component } from '../questionnaires/questionnaire.js';
import {
  ConditionReport,
  Distribution,
  GroupExperience,
  GroupScore,
  ScoreByGroup,
  SourceLine,
} from '../reports/report-model.js';

export interface PublishedComponent {
  readonly component: Component;
  readonly groups: readonly ScoreByGroup[];
  /** Mean of the published anonymous groups' published values (R4). */
  readonly others: GroupScore;
  /** The groups of which may be said how alike their people see it, from ten answers (R9). */
  readonly experience: readonly GroupExperience[];
}

export interface PublishedItemCell extends ScoreByGroup {
  readonly distribution: Distribution;
}

export interface PublishedItem {
  readonly item: string;
  readonly component: Component;
  /** The groups that were asked it. */
  readonly groups: readonly PublishedItemCell[];
}

export interface PublishedCondition {
  readonly condition: string;
  readonly share: ConditionReport['share'];
}

/** Never there: it only keeps anybody but `publish` from making a table. */
declare const madeByPublish: unique symbol;

/**
 * All numbers about one subject that may leave, rounded, bounded, hidden and audited. Report, page, document, picture and
 * statement are made of this and of nothing else; only `publish` can make one.
 */
export interface PublishableTable {
  readonly [madeByPublish]: true;
  readonly sources: readonly SourceLine[];
  readonly components: readonly PublishedComponent[];
  readonly items: readonly PublishedItem[];
  /** `none`: the questionnaire lists no conditions. */
  readonly conditions:
    | { readonly kind: 'shown'; readonly list: readonly PublishedCondition[] }
    | { readonly kind: 'suppressed' }
    | { readonly kind: 'none' };
  readonly comments: 'shown' | 'suppressed';
  /** True when a band rests on the shipped reference spread. */
  readonly assumedSpread: boolean;
}

export type PublishedNumbers = Omit<PublishableTable, typeof madeByPublish>;
