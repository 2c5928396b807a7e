import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Replacements } from '../../core/disclosure/cell-group.js';
import type { GroupOutcome } from '../../core/disclosure/frozen-results.js';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** Why a group's ballots were destroyed. */
export type DestructionReason = 'under-threshold' | 'more-ballots-than-tokens';

@Entity({ schema: 'results', name: 'group_outcomes' })
export class GroupOutcomeEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('uuid')
  subjectRef: string;

  @PrimaryColumn('text')
  raterGroup: RaterGroup;

  @Column('text')
  outcome: GroupOutcome;

  @Column('text', { nullable: true })
  reason: DestructionReason | null;

  @Column('text')
  replacements: Replacements;
}
