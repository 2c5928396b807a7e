import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The frozen bytes of one report. Inserted once; nobody has the right to change or remove it. */
@Entity({ schema: 'results', name: 'releases' })
export class ReleaseEntity {
  @Column('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('uuid')
  subjectRef: string;

  /** The text that was hashed. */
  @Column('text')
  model: string;

  @Column('bytea')
  sha256: Buffer;
}

@Entity({ schema: 'results', name: 'release_documents' })
export class ReleaseDocumentEntity {
  @Column('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('uuid')
  subjectRef: string;

  @PrimaryColumn('text')
  language: string;

  @Column('bytea')
  pdf: Buffer;

  @Column('bytea')
  sha256: Buffer;
}
