import { Component } from '../questionnaires/questionnaire.js';
import { CellGroup } from './cell-group.js';

/** What the auditor hides beyond the rules; keys are made by `itemKey` and `componentKey`. */
export interface Repairs {
  readonly items: ReadonlySet<string>;
  /** With the score all items of the component go: hidden by the auditor or for want of answers looks alike. */
  readonly components: ReadonlySet<string>;
  readonly groups: ReadonlySet<CellGroup>;
  readonly conditions: 'shown' | 'hidden';
}

export const NO_REPAIRS: Repairs = {
  items: new Set(),
  components: new Set(),
  groups: new Set(),
  conditions: 'shown',
};

export const itemKey = (group: CellGroup, item: string): string => `${group} ${item}`;

export const componentKey = (group: CellGroup, component: Component): string => `${group} ${component}`;
