import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { PeopleService } from '../../application/people/people.service.js';
import type { PersonView, UnitView } from '../../application/people/people.view.js';
import { ROLES } from '../../core/access/roles.js';
import { LANGUAGES } from '../../core/language.js';
import type { Localised } from '../../core/language.js';

export interface PersonRow extends PersonView {
  readonly unit: Localised | null;
}

export interface PeopleListView {
  readonly people: readonly PersonRow[];
}

/** What a person can be given. */
export interface PersonFormView {
  readonly roles: readonly string[];
  readonly languages: readonly string[];
  readonly units: readonly UnitView[];
  readonly people: readonly PersonView[];
}

@Injectable()
export class PeopleViews {
  constructor(private readonly people: PeopleService) {}

  async list(actor: Actor): Promise<PeopleListView> {
    const people = await this.people.list(actor);
    const names = new Map((await this.people.units(actor)).map(({ id, name }) => [id, name]));
    return { people: people.map((person) => ({ ...person, unit: names.get(person.unitId ?? '') ?? null })) };
  }

  async form(actor: Actor): Promise<PersonFormView> {
    return {
      roles: ROLES,
      languages: LANGUAGES,
      units: await this.people.units(actor),
      people: await this.people.list(actor),
    };
  }
}
