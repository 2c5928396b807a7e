import type { Language, Localised } from '../../core/language.js';
import type { OrganisationEntity, Signpost } from '../../persistence/register/organisation.entity.js';

export interface OrganisationView {
  readonly id: string;
  readonly slug: string;
  readonly name: Localised;
  readonly timeZone: string;
  readonly defaultLanguage: Language;
  readonly signposts: readonly Signpost[];
  readonly openInvitationsLimit: number;
  readonly staffDomains: readonly string[];
}

export const toOrganisationView = (entity: OrganisationEntity): OrganisationView => ({
  id: entity.id,
  slug: entity.slug,
  name: entity.name,
  timeZone: entity.timeZone,
  defaultLanguage: entity.defaultLanguage,
  signposts: entity.signposts,
  openInvitationsLimit: entity.openInvitationsLimit,
  staffDomains: entity.staffDomains,
});
