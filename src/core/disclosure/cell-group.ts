import { AnonymousGroup, RaterGroup } from '../questionnaires/questionnaire.js';

/** `pooled`: anonymous groups that were each under their threshold and together reached one. */
export type CellGroup = RaterGroup | 'pooled';

/** Whether somebody in a group that is shown got and used a second code, so that one person may stand there twice. */
export type Replacements = 'none' | 'some';

/** Smallest number of ballots that may be shown, per anonymous group and for the pool. */
export type Thresholds = Readonly<Record<AnonymousGroup | 'pooled', number>>;
