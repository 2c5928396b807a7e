import { DisclosureRules } from './disclosure-rules.js';
import { RawCells } from './raw-cells.js';
import { Repairs } from './repairs.js';

/** Everything that a table is drawn from; the auditor draws it again with more repairs until it holds. */
export interface Drawing {
  readonly raw: RawCells;
  readonly rules: DisclosureRules;
  readonly repairs: Repairs;
}
