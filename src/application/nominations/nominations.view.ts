import type { Thresholds } from '../../core/disclosure/cell-group.js';
import type { Localised } from '../../core/language.js';
import type { GroupStanding } from '../../core/raters/rater-mix.js';
import type { SubjectEntity } from '../../persistence/register/subject.entity.js';

type Relationship = 'manager' | 'peer' | 'direct-report' | 'other';

/** Somebody who is proposed or asked. Who has answered is in no view, because nobody may know. */
export interface NominatedView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly relationship: Relationship;
  /** `named`: by HR, from a list of theirs, which needs no further approval. */
  readonly state: 'proposed' | 'accepted' | 'removed' | 'named' | 'withdrawn';
  readonly source: 'leader' | 'register' | 'hr';
  readonly outside: boolean;
  /** How many leaders ask this person at present, this one not counted. Answered or not makes no difference to it. */
  readonly openInvitations: number;
}

export interface GroupView {
  readonly group: Relationship;
  /** `null` for the line manager, who is one person and named. */
  readonly standing: GroupStanding | null;
  readonly raters: readonly NominatedView[];
}

export interface NominationsView {
  readonly subjectId: string;
  readonly subjectName: string;
  readonly jobTitle: string;
  readonly campaignId: string;
  readonly campaignName: Localised;
  readonly campaignState: string;
  readonly closesOn: string;
  /** The day by which raters should be chosen and accepted. Nothing is refused after it. */
  readonly chooseBy: string;
  readonly late: boolean;
  readonly asking: boolean;
  readonly approval: 'required' | 'not-required';
  readonly approverName: string | null;
  readonly state: SubjectEntity['ratersState'];
  readonly approverNote: string;
  readonly groups: readonly GroupView[];
  /** Direct reports in the register, whether or not they have been proposed yet. */
  readonly team: number;
  readonly managerName: string | null;
  readonly patientsApply: boolean;
  readonly patientsRequest: SubjectEntity['patientsRequest'];
  readonly patientsReason: string;
  /** Before the lock: what is sealed cannot change. */
  readonly patientsOpen: boolean;
  readonly thresholds: Thresholds;
  readonly limit: number;
}

/** A person of the organisation, as far as whoever looks for raters has to know them apart. */
export interface ColleagueView {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly unit: Localised | null;
  /** Why this person cannot be chosen; `null` when they can. */
  readonly unavailable: 'listed' | 'in-team' | 'line-manager' | 'overloaded' | null;
}

export interface ColleaguesFound {
  readonly colleagues: readonly ColleagueView[];
  /** There are more, which a longer part of the name would tell apart. */
  readonly more: boolean;
}

export interface ApprovalView {
  readonly subjectId: string;
  readonly subjectName: string;
  readonly campaignName: Localised;
  readonly state: SubjectEntity['ratersState'];
  readonly proposed: number;
  readonly chooseBy: string;
  readonly patientsAsked: boolean;
}

export interface RaterLoadView {
  readonly name: string;
  readonly email: string;
  /** Leaders of running campaigns who ask this person. */
  readonly openInvitations: number;
}

export interface RaterLoadsView {
  readonly limit: number;
  readonly raters: readonly RaterLoadView[];
}
