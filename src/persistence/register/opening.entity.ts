import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ClosingStatement } from '../../core/campaigns/closing-statement.js';

@Entity({ schema: 'register', name: 'closing_statements' })
export class ClosingStatementEntity {
  @PrimaryColumn('uuid')
  campaignId: string;

  @Column('uuid')
  organisationId: string;

  @Column('jsonb')
  statement: ClosingStatement;

  @Column('text')
  signature: string;
}

/** What two readers decided about one comment: first the facilitator, then somebody who confirms or would do otherwise. */
@Entity({ schema: 'register', name: 'comment_decisions' })
export class CommentDecisionEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  subjectId: string;

  @Column('text')
  source: 'shuffled' | 'manager';

  @Column('integer')
  position: number;

  @Column('text')
  lane: 'publish' | 'theme' | 'withhold';

  /** The theme in the facilitator's words, or the reason for withholding. */
  @Column('text')
  words: string;

  @Column('uuid')
  decidedBy: string;

  /** Goes up with every decision of the first reader, so that nobody confirms what they have not seen. */
  @Column('integer', { default: 1 })
  version: number;

  @Column('text', { nullable: true })
  secondView: 'agreed' | 'differs' | null;

  @Column('text', { nullable: true })
  secondLane: 'publish' | 'theme' | 'withhold' | null;

  @Column('text', { default: '' })
  secondWords: string;

  @Column('uuid', { nullable: true })
  secondBy: string | null;
}
