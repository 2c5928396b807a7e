import type { Reliability } from '../../core/disclosure/reliability.js';
import type { Localised } from '../../core/language.js';
import type { Questionnaire } from '../../core/questionnaires/questionnaire.js';

/** One campaign's coefficients; none where too few answered. */
export interface CampaignReliabilityView {
  readonly campaign: Localised;
  /** The organisation's day. */
  readonly closedOn: string;
  readonly reliabilities: readonly Reliability[];
}

export interface PsychometricsView {
  readonly questionnaire: Pick<Questionnaire, 'title' | 'version' | 'items'>;
  /** The last one first. */
  readonly campaigns: readonly CampaignReliabilityView[];
}
