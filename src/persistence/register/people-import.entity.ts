import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TextEncoding } from '../../core/people/decode-text.js';

/** A list of people between its preview and its confirmation. */
@Entity({ schema: 'register', name: 'people_imports' })
export class PeopleImportEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  /** Who sent it; nobody else sees it. */
  @Column('uuid')
  personId: string;

  /** Empty once it was taken in. */
  @Column('text')
  csv: string;

  @Column('text')
  encoding: TextEncoding;

  @Column('text')
  unknownUnits: 'refuse' | 'create';

  @Column('text', { default: 'previewed' })
  state: 'previewed' | 'finished';

  @Column('jsonb', { nullable: true })
  outcome: object | null;

  @Column('timestamptz', { default: () => 'now()' })
  madeAt: Date;
}
