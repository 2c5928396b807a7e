import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CampaignsService } from '../../application/campaigns/campaigns.service.js';
import type { CampaignDetailView, CampaignView } from '../../application/campaigns/campaigns.view.js';
import { CampaignDatesInput, CopyCampaignInput } from '../../application/campaigns/drafts.input.js';
import { DraftsService } from '../../application/campaigns/drafts.service.js';
import type { CopiedView, CopyPlanView, TemplateView } from '../../application/campaigns/drafts.view.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, FormRequest, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';

interface BeginView {
  readonly templates: readonly TemplateView[];
  readonly campaigns: readonly CampaignView[];
}

const idOf = ({ params }: FormRequest): string => params['id'] ?? '';

/** Where a campaign comes from: a template, an earlier one, the cohort before. */
@Controller('campaigns')
export class DraftPages {
  constructor(
    private readonly drafts: DraftsService,
    private readonly campaigns: CampaignsService,
  ) {}

  @Get('begin')
  @Page('campaigns/begin')
  async begin(@CurrentActor() actor: Actor): Promise<BeginView> {
    return {
      templates: await this.drafts.templates(actor, {}),
      campaigns: await this.campaigns.list(actor),
    };
  }

  @Get(':id/copy')
  @Page('campaigns/copy')
  copyForm(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CopyPlanView> {
    return this.drafts.copyPlan(actor, id);
  }

  @Post(':id/copy')
  @FormPage('campaigns/copy', (pages: DraftPages, request) => pages.copyForm(actorOf(request), idOf(request)))
  async copy(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ weeks: 'number' }) input: CopyCampaignInput,
  ): Promise<SeeOther> {
    const made = await this.drafts.copy(actor, id, input);
    return seeOther(`/campaigns/${made.id}/copied`);
  }

  @Get(':id/copied')
  @Page('campaigns/copied')
  copied(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CopiedView> {
    return this.drafts.copied(actor, id);
  }

  @Get(':id/next-cohort')
  @Page('campaigns/next-cohort')
  beforeCohort(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CampaignDetailView> {
    return this.campaigns.show(actor, id);
  }

  @Post(':id/next-cohort')
  @FormPage('campaigns/next-cohort', (pages: DraftPages, request) =>
    pages.beforeCohort(actorOf(request), idOf(request)),
  )
  async nextCohort(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SeeOther> {
    return seeOther(`/campaigns/${(await this.drafts.nextCohort(actor, id)).id}`);
  }

  @Get(':id/dates')
  @Page('campaigns/dates')
  dates(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CampaignDetailView> {
    return this.campaigns.show(actor, id);
  }

  @Post(':id/dates')
  @FormPage('campaigns/dates', (pages: DraftPages, request) => pages.dates(actorOf(request), idOf(request)))
  async changeDates(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: CampaignDatesInput,
  ): Promise<SeeOther> {
    await this.drafts.changeDates(actor, id, input);
    return seeOther(`/campaigns/${id}`);
  }
}
