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

/** What the facilitator decided about one comment after reading it. */
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
}
