import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Localised } from '../../core/language.js';

@Entity({ schema: 'register', name: 'units' })
export class UnitEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('jsonb')
  name: Localised;
}
