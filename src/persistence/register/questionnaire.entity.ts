import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Questionnaire } from '../../core/questionnaires/questionnaire.js';

@Entity({ schema: 'register', name: 'questionnaires' })
export class QuestionnaireEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  key: string;

  @Column('integer')
  version: number;

  @Column('jsonb')
  content: Questionnaire;

  /** SHA-256 of the canonical JSON, in hex. */
  @Column('text')
  contentHash: string;

  /** Once true, PostgreSQL itself refuses every change of the content. */
  @Column('boolean', { default: false })
  inUse: boolean;
}
