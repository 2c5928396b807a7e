import type { CustodyStage } from '../../core/campaigns/custodians.js';
import type { Custody } from '../../core/campaigns/life-cycle.js';
import type { FieldProblem } from '../../core/errors.js';
import type { Localised } from '../../core/language.js';
import type { CustodianView } from '../custody/custodian-rows.js';

/** How a campaign's box will be opened, for whoever decides it. */
export interface CustodyView {
  readonly custody: Custody;
  readonly custodians: readonly CustodianView[];
  /** What keeps these three from being custodians; empty when the campaign can be locked. */
  readonly problems: readonly FieldProblem[];
}

/** A campaign of which the signed-in person keeps a share. */
export interface CeremonyView {
  readonly campaignId: string;
  readonly name: Localised;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly stage: CustodyStage;
  readonly custodians: readonly CustodianView[];
  /** How many have given their words back. */
  readonly returned: number;
}

export interface SheetView {
  readonly words: readonly string[];
  /** Numbers, from 1, of the three words that are asked for afterwards. */
  readonly asked: readonly number[];
}
