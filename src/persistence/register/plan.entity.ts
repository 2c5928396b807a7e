import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one behaviour that a leader chose to work on. */
@Entity({ schema: 'register', name: 'plans' })
export class PlanEntity {
  @PrimaryColumn('uuid')
  subjectId: string;

  @Column('uuid')
  organisationId: string;

  /** The key of the item it was taken from; `null` where the leader used words of their own. */
  @Column('text', { nullable: true })
  item: string | null;

  /** In the leader's own words; empty where it is an item. */
  @Column('text')
  behaviour: string;

  @Column('text')
  situation: string;

  @Column('text')
  action: string;

  @Column('text')
  helpers: string;

  @Column('date')
  reviewOn: string;
}
