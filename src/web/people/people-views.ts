import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { DirectoryService } from '../../application/people/directory.service.js';
import { DirectoryInput } from '../../application/people/people.input.js';
import { PeopleService } from '../../application/people/people.service.js';
import type { PeoplePage, PersonView, UnitView } from '../../application/people/people.view.js';
import { UnitsService } from '../../application/people/units.service.js';
import { ROLES } from '../../core/access/roles.js';
import { LANGUAGES } from '../../core/language.js';
import type { Localised } from '../../core/language.js';

interface PersonRow extends PersonView {
  readonly unit: Localised | null;
}

export interface PeopleListView extends Omit<PeoplePage, 'people'> {
  readonly people: readonly PersonRow[];
  readonly q: string;
  /** The unit whose people these are, if only its people were asked for. */
  readonly unit: UnitView | null;
  /** Addresses of the pages before and after; `null` at either end. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** What a person can be given. */
export interface PersonFormView {
  readonly roles: readonly string[];
  readonly languages: readonly string[];
  readonly units: readonly UnitView[];
  readonly people: readonly PersonView[];
}

function addressOf({ q, unitId }: DirectoryInput, page: number): string {
  const parts = { ...(q ? { q } : {}), ...(unitId ? { unitId } : {}), page: String(page) };
  return `/people?${new URLSearchParams(parts).toString()}`;
}

@Injectable()
export class PeopleViews {
  constructor(
    private readonly people: PeopleService,
    private readonly directory: DirectoryService,
    private readonly units: UnitsService,
  ) {}

  async list(actor: Actor, asked: DirectoryInput): Promise<PeopleListView> {
    const found = await this.directory.search(actor, asked);
    const units = new Map((await this.units.list(actor)).map((unit) => [unit.id, unit]));
    const { page, pages } = found;
    return {
      ...found,
      people: found.people.map((person) => ({
        ...person,
        unit: units.get(person.unitId ?? '')?.name ?? null,
      })),
      q: asked.q ?? '',
      unit: units.get(asked.unitId ?? '') ?? null,
      previous: page > 1 ? addressOf(asked, page - 1) : null,
      next: page < pages ? addressOf(asked, page + 1) : null,
    };
  }

  async form(actor: Actor): Promise<PersonFormView> {
    return {
      roles: ROLES,
      languages: LANGUAGES,
      units: await this.units.list(actor),
      people: await this.people.list(actor),
    };
  }
}
