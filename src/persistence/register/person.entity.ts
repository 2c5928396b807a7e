import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../core/language.js';
import type { Role } from '../../core/access/roles.js';

@Entity({ schema: 'register', name: 'people' })
export class PersonEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  email: string;

  @Column('text')
  givenName: string;

  @Column('text')
  familyName: string;

  @Column('text')
  jobTitle: string;

  @Column('uuid', { nullable: true })
  unitId: string | null;

  @Column('uuid', { nullable: true })
  lineManagerId: string | null;

  @Column('text')
  language: Language;

  @Column('text', { array: true })
  roles: Role[];

  /** What the organisation's own staff system calls them; the key by which a list finds them again. */
  @Column('text', { nullable: true })
  staffNumber: string | null;

  /** The day on which they were marked as left; they cannot sign in, and what they took part in stays. */
  @Column('date', { nullable: true })
  leftOn: string | null;
}
