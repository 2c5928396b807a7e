import { Controller, Get, Header, Post, Query } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import {
  CorrectAddressInput,
  PlanRemindersInput,
  PreviewLetterInput,
} from '../../application/campaign-letters/campaign-letters.input.js';
import { CampaignLettersService } from '../../application/campaign-letters/campaign-letters.service.js';
import type { CampaignLettersView } from '../../application/campaign-letters/campaign-letters.view.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, FormRequest, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { previewChoices, PreviewPageView } from './preview-choices.js';

const PLAN = { firstReminder: 'number', secondReminder: 'number', lastReminder: 'number' } as const;

/** A letter has its styles in its elements and is meant for mail programs, so it is shown as a document of its own. */
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; sandbox";

const showAgain = (pages: CampaignLettersPages, request: FormRequest): Promise<CampaignLettersView> =>
  pages.show(actorOf(request), request.params['id'] ?? '');

/** HR looks at the letters, decides when people are reminded, and corrects addresses. */
@Controller('campaigns/:id/letters')
export class CampaignLettersPages {
  constructor(private readonly letters: CampaignLettersService) {}

  @Get()
  @Page('campaign-letters/letters')
  show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CampaignLettersView> {
    return this.letters.show(actor, id);
  }

  @Post('reminders')
  @FormPage('campaign-letters/letters', showAgain)
  async plan(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody(PLAN) input: PlanRemindersInput,
  ): Promise<SeeOther> {
    await this.letters.plan(actor, id, input);
    return seeOther(`/campaigns/${id}/letters`);
  }

  @Post('addresses')
  @FormPage('campaign-letters/letters', showAgain)
  async correct(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: CorrectAddressInput,
  ): Promise<SeeOther> {
    await this.letters.correctAddress(actor, id, input);
    return seeOther(`/campaigns/${id}/letters`);
  }

  @Get('preview')
  @Page('campaign-letters/preview')
  async preview(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() input: PreviewLetterInput,
  ): Promise<PreviewPageView> {
    const campaign = await this.letters.show(actor, id);
    return { campaign, ...previewChoices(await this.letters.preview(actor, id, input)) };
  }

  @Get('preview.html')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', LETTER_POLICY)
  async html(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() input: PreviewLetterInput,
  ): Promise<string> {
    return (await this.letters.preview(actor, id, input)).html;
  }
}
