import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A comment that somebody who speaks up for people's safety has to know of. It says where the comment stands, not what it says. */
@Entity({ schema: 'register', name: 'safety_concerns' })
export class SafetyConcernEntity {
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

  /** Why it worries the reader. */
  @Column('text')
  note: string;

  @Column('uuid')
  raisedBy: string;

  @Column('date')
  raisedOn: string;

  @Column('uuid', { nullable: true })
  closedBy: string | null;

  /** What was done; empty while it is open. */
  @Column('text', { default: '' })
  outcome: string;
}
