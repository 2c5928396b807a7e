import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** An opaque reference: the box does not know whom the feedback is about. */
@Entity({ schema: 'box', name: 'subjects' })
export class BoxSubjectEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('uuid')
  subjectRef: string;

  @Column('bytea')
  seal: Buffer;

  @Column('text', { array: true })
  groups: RaterGroup[];
}
