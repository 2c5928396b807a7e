import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CampaignsService } from '../../application/campaigns/campaigns.service.js';
import type { CampaignDetailView } from '../../application/campaigns/campaigns.view.js';
import { RaterImportService } from '../../application/raters/rater-import.service.js';
import { ImportRatersInput } from '../../application/raters/raters.input.js';
import type { ImportView } from '../../application/raters/raters.view.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';

interface RaterImportView {
  readonly campaign: CampaignDetailView;
  /** What has just been taken in. */
  readonly imported: ImportView | null;
}

@Controller('campaigns/:id/import')
export class RaterImportPages {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly raters: RaterImportService,
  ) {}

  @Get()
  @Page('campaigns/import')
  async form(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<RaterImportView> {
    return { campaign: await this.campaigns.show(actor, id), imported: null };
  }

  /** Answers with the result itself instead of a redirect: the same list can be sent twice without doing more. */
  @Post()
  @FormPage('campaigns/import', (pages: RaterImportPages, request) =>
    pages.form(actorOf(request), request.params['id'] ?? ''),
  )
  async import(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ csv: 'verbatim' }) { csv }: ImportRatersInput,
  ): Promise<RaterImportView> {
    const imported = await this.raters.import(actor, id, csv);
    return { campaign: await this.campaigns.show(actor, id), imported };
  }
}
