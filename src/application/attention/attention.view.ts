import type { Matter } from '../../core/campaigns/attention.js';
import type { Localised } from '../../core/language.js';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';

export interface AttentionEntryView {
  readonly campaignId: string;
  readonly campaignName: Localised;
  /** The day that the matter is about. */
  readonly day: string | null;
  /** The leader, where it is about one. */
  readonly subjectId: string | null;
  readonly personId: string | null;
  readonly name: string | null;
  /** Rater groups in which too few are asked. */
  readonly groups: readonly RaterGroup[];
}

export interface AttentionMatterView {
  readonly matter: Matter;
  readonly entries: readonly AttentionEntryView[];
}

export interface AttentionView {
  /** Only matters of which there are any. */
  readonly matters: readonly AttentionMatterView[];
}
