import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'box', name: 'organisations' })
export class BoxOrganisationEntity {
  @PrimaryColumn('text')
  slug: string;

  @Column('uuid')
  organisationId: string;
}
