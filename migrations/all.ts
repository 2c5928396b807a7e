import { TheRegister1764000001000 } from './1764000001000-the-register.js';
import { ClosingAndAudit1764000001500 } from './1764000001500-closing-and-audit.js';
import { TheSealedBox1764000002000 } from './1764000002000-the-sealed-box.js';
import { FrozenResults1764000003000 } from './1764000003000-frozen-results.js';
import { BlindTokens1764000004000 } from './1764000004000-blind-tokens.js';
import { Ceremony1764000005000 } from './1764000005000-ceremony.js';
import { NoStatisticsOfBallots1764000006000 } from './1764000006000-no-statistics-of-ballots.js';
import { ReplacementCodes1764000007000 } from './1764000007000-replacement-codes.js';
import { Reliabilities1764000011000 } from './1764000011000-reliabilities.js';
import { ReleaseAudits1764000012000 } from './1764000012000-release-audits.js';
import { StaffNumbersAndLeavers1764000013000 } from './1764000013000-staff-numbers-and-leavers.js';
import { Nominations1764000013100 } from './1764000013100-nominations.js';
import { Letters1764000014000 } from './1764000014000-letters.js';
import { CardsAndPaperForms1764000015000 } from './1764000015000-cards-and-paper-forms.js';
import { CampaignPlans1764000016000 } from './1764000016000-campaign-plans.js';
import { Extensions1764000016100 } from './1764000016100-extensions.js';
import { Participation1764000016200 } from './1764000016200-participation.js';
import { ABallotInOneStatement1764000016910 } from './1764000016910-a-ballot-in-one-statement.js';
import { InvitationsLookedAtInFunctions1764000016920 } from './1764000016920-invitations-looked-at-in-functions.js';
import { ExtensionsInFunctions1764000016930 } from './1764000016930-extensions-in-functions.js';
import { TwoReaders1764000017000 } from './1764000017000-two-readers.js';
import { ReleaseMoments1764000017100 } from './1764000017100-release-moments.js';
import { Plans1764000017200 } from './1764000017200-plans.js';
import { Aggregates1764000019000 } from './1764000019000-aggregates.js';

/** In the order in which they run. A merged migration is never edited; a change is a new one. */
export const MIGRATIONS = [
  TheRegister1764000001000,
  ClosingAndAudit1764000001500,
  TheSealedBox1764000002000,
  FrozenResults1764000003000,
  BlindTokens1764000004000,
  Ceremony1764000005000,
  NoStatisticsOfBallots1764000006000,
  ReplacementCodes1764000007000,
  Reliabilities1764000011000,
  ReleaseAudits1764000012000,
  StaffNumbersAndLeavers1764000013000,
  Nominations1764000013100,
  Letters1764000014000,
  CardsAndPaperForms1764000015000,
  CampaignPlans1764000016000,
  Extensions1764000016100,
  Participation1764000016200,
  ABallotInOneStatement1764000016910,
  InvitationsLookedAtInFunctions1764000016920,
  ExtensionsInFunctions1764000016930,
  TwoReaders1764000017000,
  ReleaseMoments1764000017100,
  Plans1764000017200,
  Aggregates1764000019000,
] as const;
