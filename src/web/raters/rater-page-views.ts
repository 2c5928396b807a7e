import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import {
  CHOSEN_RELATIONSHIPS,
  type ChosenRelationship,
  SearchColleaguesInput,
} from '../../application/nominations/nominations.input.js';
import { NominationsService } from '../../application/nominations/nominations.service.js';
import type { ColleaguesFound, NominationsView } from '../../application/nominations/nominations.view.js';

export interface ColleaguesPageView {
  readonly overview: NominationsView;
  readonly q: string;
  readonly relationship: ChosenRelationship;
  readonly relationships: readonly { readonly value: string }[];
  /** `null` before anything was looked for. */
  readonly found: ColleaguesFound | null;
  /** Where the form goes, with what was looked for. */
  readonly action: string;
}

/** Pages of the leader alone: HR and the approver have their own. */
@Injectable()
export class RaterPageViews {
  constructor(private readonly nominations: NominationsService) {}

  async own(actor: Actor, subjectId: string): Promise<NominationsView> {
    await this.nominations.search(actor, subjectId, {});
    return this.nominations.show(actor, subjectId);
  }

  async colleagues(
    actor: Actor,
    subjectId: string,
    { q = '', relationship = 'peer' }: SearchColleaguesInput,
  ): Promise<ColleaguesPageView> {
    const found = await this.nominations.search(actor, subjectId, { q });
    const query = new URLSearchParams({ q, relationship }).toString();
    return {
      overview: await this.nominations.show(actor, subjectId),
      q,
      relationship,
      relationships: CHOSEN_RELATIONSHIPS.map((value) => ({ value })),
      found: q.trim() === '' ? null : found,
      action: `/subjects/${subjectId}/raters/colleagues?${query}`,
    };
  }
}
