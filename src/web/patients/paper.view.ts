import { Injectable } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { PaperFormsService } from '../../application/patients/paper-forms.service.js';
import type { EntryClerkView, PaperLeaderView } from '../../application/patients/patients.view.js';
import type { Language } from '../../core/language.js';
import { answerForm } from '../../core/questionnaires/answer-form.js';
import type { CommentField, ItemField } from '../../core/questionnaires/answer-form-view.js';
import { NO_ANSWERS } from '../../core/questionnaires/answer-values.js';
import { itemsFor } from '../../core/questionnaires/questionnaire.js';
import { CardsPageView, CardsViews, LeaderAddress } from './cards.view.js';

/** The view of `patients/clerks`. */
export interface ClerksPageView extends Pick<CardsPageView, 'campaign' | 'subject'> {
  readonly clerks: readonly EntryClerkView[];
}

/** The view of `patients/paper-entry`. */
export interface PaperEntryView extends PaperLeaderView {
  readonly slug: string;
  /** In the order of the paper. */
  readonly items: readonly ItemField[];
  readonly comments: readonly CommentField[];
}

@Injectable()
export class PaperViews {
  constructor(
    private readonly cards: CardsViews,
    private readonly paper: PaperFormsService,
  ) {}

  async clerks(address: LeaderAddress): Promise<ClerksPageView> {
    const { campaign, subject } = await this.cards.page(address, null);
    return { campaign, subject, clerks: await this.paper.clerks(address.actor, address.subjectId) };
  }

  async entry(actor: Actor, subjectId: string, language: Language): Promise<PaperEntryView> {
    const { questionnaire, ...leader } = await this.paper.form(actor, subjectId);
    const asked = { questionnaire, audience: 'patient', language, values: NO_ANSWERS, problems: [] } as const;
    const { sections, comments } = answerForm(asked);
    const fields = sections.flatMap(({ items }) => items);
    const order = itemsFor(questionnaire, 'patient').map(({ key }) => `rating-${key}`);
    const items = fields.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    return { ...leader, items, comments };
  }
}
