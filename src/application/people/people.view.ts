import type { Role } from '../../core/access/roles.js';
import type { Language, Localised } from '../../core/language.js';
import type { PersonEntity } from '../../persistence/register/person.entity.js';
import type { UnitEntity } from '../../persistence/register/unit.entity.js';

export interface PersonView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  readonly lineManagerId: string | null;
  /** What the organisation's own staff system calls them. */
  readonly staffNumber: string | null;
  /** The day on which they were marked as left; `null` for whoever works here. */
  readonly leftOn: string | null;
}

export const fullName = (person: Pick<PersonEntity, 'givenName' | 'familyName'>): string =>
  `${person.givenName} ${person.familyName}`;

export const toPersonView = (person: PersonEntity): PersonView => ({
  id: person.id,
  email: person.email,
  name: fullName(person),
  givenName: person.givenName,
  familyName: person.familyName,
  jobTitle: person.jobTitle,
  language: person.language,
  roles: person.roles,
  unitId: person.unitId,
  lineManagerId: person.lineManagerId,
  staffNumber: person.staffNumber,
  leftOn: person.leftOn,
});

/** A page of the list of people, by name. */
export interface PeoplePage {
  readonly people: readonly PersonView[];
  /** Of all pages together. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

/** One person with their place in the organisation. */
export interface PersonDetailView extends PersonView {
  readonly unit: Localised | null;
  readonly lineManager: PersonView | null;
  /** The whole team: everybody who works here and has this person as their line manager. */
  readonly directReports: readonly PersonView[];
}

/** A leader whom somebody stands by, in a campaign that is not finished. */
export interface DutyView {
  readonly campaignId: string;
  readonly campaignName: Localised;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly as: 'facilitator' | 'second-reader' | 'approver';
}

export interface UnitView {
  readonly id: string;
  readonly name: Localised;
  readonly parentId: string | null;
}

export const toUnitView = (unit: UnitEntity): UnitView => ({
  id: unit.id,
  name: unit.name,
  parentId: unit.parentId,
});

export interface CountedUnitView extends UnitView {
  readonly people: number;
}
