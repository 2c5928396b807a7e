import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** That cards for patients were made, and who hands them out. No card says which batch it is of. */
@Entity({ schema: 'register', name: 'card_batches' })
export class CardBatchEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  subjectId: string;

  @Column('integer')
  cards: number;

  /** A name as it is printed on the cards; often of somebody who has no account. */
  @Column('text')
  handedOutBy: string;
}

/** Somebody who may type in the paper forms about one leader. */
@Entity({ schema: 'register', name: 'entry_clerks' })
export class EntryClerkEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  subjectId: string;

  @PrimaryColumn('uuid')
  personId: string;
}
