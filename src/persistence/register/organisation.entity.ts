import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language, Localised } from '../../core/language.js';

/** Where people can turn to for support, shown in reports and on the pages for raters. */
export interface Signpost {
  readonly name: Localised;
  readonly text: Localised;
  readonly url: string;
  readonly kind: 'support' | 'speaking-up';
}

@Entity({ schema: 'register', name: 'organisations' })
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('jsonb')
  name: Localised;

  @Column('text')
  timeZone: string;

  @Column('text')
  defaultLanguage: Language;

  @Column('jsonb')
  signposts: readonly Signpost[];

  /** How many leaders at once may ask one person. */
  @Column('integer', { default: 8 })
  openInvitationsLimit: number;

  /** What stands behind the at sign in the addresses of people who work here. */
  @Column('text', { array: true, default: '{}' })
  staffDomains: readonly string[];
}

@Entity({ schema: 'register', name: 'organisation_directory' })
export class OrganisationDirectoryEntity {
  @PrimaryColumn('text')
  slug: string;

  @Column('uuid')
  organisationId: string;
}
