import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommentMode } from '../../core/questionnaires/response.js';

@Entity({ schema: 'results', name: 'comments' })
export class CommentEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('uuid')
  subjectRef: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  text: string;

  @Column('text')
  mode: CommentMode;
}

@Entity({ schema: 'results', name: 'manager_comments' })
export class ManagerCommentEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('uuid')
  subjectRef: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  question: string;

  @Column('text')
  text: string;

  @Column('text')
  mode: CommentMode;
}
