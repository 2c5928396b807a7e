import type { Purpose } from '../../core/campaigns/life-cycle.js';
import type { Thresholds } from '../../core/disclosure/cell-group.js';
import type { Language, Localised } from '../../core/language.js';
import type { Audience, Questionnaire, RaterGroup } from '../../core/questionnaires/questionnaire.js';
import type { Manifest } from '../../crypto/manifest.js';
import type { OrganisationView } from '../organisations/organisations.view.js';

/** What a rater is told before answering, and the questions. */
export interface InvitationView {
  readonly organisation: OrganisationView;
  readonly subjectName: string;
  readonly subjectJobTitle: string;
  readonly campaignName: Localised;
  readonly purpose: Purpose;
  readonly group: RaterGroup;
  readonly audience: Audience;
  /** The line manager is the one rater who is named. */
  readonly named: boolean;
  /** The person's own language, or `null` for a card that belongs to nobody. */
  readonly language: Language | null;
  readonly closesOn: string;
  readonly thresholds: Thresholds;
  readonly sealBlocks: readonly string[];
  /** Hexadecimal: the hash of the manifest, which whoever answers computes for themselves. */
  readonly seal: string;
  readonly manifest: Manifest;
  readonly questionnaire: Questionnaire;
  readonly declined: boolean;
}

/** What only whoever blinded can make a token of. Hexadecimal. */
export interface EvaluationView {
  readonly evaluated: string;
  readonly proof: string;
}

/** What the box asks for beside the answers. All bytes are hexadecimal. */
export interface TicketView {
  readonly organisation: string;
  readonly campaign: string;
  readonly subject: string;
  readonly group: RaterGroup;
  readonly seal: string;
  readonly tokenInput: string;
  /** With it the ballot can be replaced and withdrawn. */
  readonly receiptSecret: string;
  readonly token: string;
}

/** What it takes to draw the answering form: what is asked, and the right to one ballot. */
export interface StartedView {
  readonly invitation: InvitationView;
  readonly ticket: TicketView;
}
