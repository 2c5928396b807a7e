import { Component, RaterGroup } from '../questionnaires/questionnaire.js';
import { CommentMode } from '../questionnaires/response.js';
import { CellGroup, Replacements } from './cell-group.js';

/** What is kept of the ballots once the box has been opened: counts and sums, never a whole answer sheet. */

/** What became of a group at opening. `destroyed` answers were never decrypted. */
export type GroupOutcome = 'published' | 'pooled' | 'destroyed' | 'none' | 'not-applicable';

/** An item or component that fewer people answered than the cell's minimum is left out of its cell altogether. */
export interface ItemCounts {
  readonly item: string;
  /** How many chose 1, 2, 3, 4 and 5. */
  readonly counts: readonly [number, number, number, number, number];
  readonly notObserved: number;
}

/** Sum of the raters' component scores in exact units: the sum in points is `sumUnits / unitsPerPoint`. */
export interface ComponentSum {
  readonly component: Component;
  /** Raters with a valid score for this component. */
  readonly n: number;
  readonly sumUnits: number;
  readonly unitsPerPoint: number;
}

export interface FrozenCell {
  readonly group: CellGroup;
  readonly ballots: number;
  readonly items: readonly ItemCounts[];
  readonly components: readonly ComponentSum[];
}

export interface FrozenComment {
  /** Only under the named manager: patients are asked a question of their own, so elsewhere it would be a group label. */
  readonly question?: string;
  readonly text: string;
  readonly mode: CommentMode;
}

/**
 * Spread inside groups, pooled over all subjects of the campaign: `MSW = sumOfSquares / degreesOfFreedom`.
 * Kept from ten subjects up only; below, nobody would use it and it would tell something about single groups.
 */
export interface GroupSpread {
  readonly group: CellGroup;
  readonly component: Component;
  readonly subjects: number;
  readonly sumOfSquares: number;
  readonly degreesOfFreedom: number;
}

export interface ConditionsTally {
  /** Colleagues' anonymous ballots, which could name conditions; 0 when there were too few to keep. */
  readonly ballots: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Everything the opening leaves about one subject. */
export interface SubjectResults {
  readonly subjectRef: string;
  readonly outcomes: Readonly<Record<RaterGroup, GroupOutcome>>;
  /** Without a number, and `none` for every group of which nothing is shown. */
  readonly replacements: Readonly<Record<RaterGroup, Replacements>>;
  readonly cells: readonly FrozenCell[];
  /** Shuffled, without group. */
  readonly comments: readonly FrozenComment[];
  /** The named line manager's comments, which stand under their name. */
  readonly managerComments: readonly FrozenComment[];
  readonly conditions: ConditionsTally;
}
