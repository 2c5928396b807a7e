import type { CampaignState } from '../../core/campaigns/life-cycle.js';
import type { ReminderPlan } from '../../core/campaigns/reminders.js';
import type { Language, Localised } from '../../core/language.js';
import type { PreviewedLetter } from './letter-preview.port.js';
import type { PreviewGroup, PreviewKind } from './invented-letters.js';

/** Somebody whom letters do not reach. Whether they have answered is nobody's business and not said. */
export interface UnreachableView {
  readonly email: string;
  readonly name: string;
  /** `refused` by the mail server at once, or `returned` later. */
  readonly kind: 'refused' | 'returned';
}

export interface CampaignLettersView {
  readonly id: string;
  readonly name: Localised;
  readonly state: CampaignState;
  readonly reminders: ReminderPlan;
  /** Reminders can still be changed and addresses corrected. */
  readonly changeable: boolean;
  readonly unreachable: readonly UnreachableView[];
}

export interface LetterPreviewView extends PreviewedLetter {
  readonly kind: PreviewKind;
  readonly language: Language;
  readonly group: PreviewGroup;
}
