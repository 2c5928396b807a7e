import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CreateCampaignInput, EnrolSubjectInput } from '../../application/campaigns/campaigns.input.js';
import { BeginInput } from '../../application/campaigns/drafts.input.js';
import { CampaignsService } from '../../application/campaigns/campaigns.service.js';
import type { CampaignView } from '../../application/campaigns/campaigns.view.js';
import { FormQuery } from '../../platform/input/form-query.decorator.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import type { FormShape } from '../../platform/input/form-fields.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { CampaignRequests, CampaignRequestsView } from '../replacements/campaign-requests.js';
import { CampaignFormViews, CampaignFormView, EnrolmentView } from './campaign-form-views.js';

const THRESHOLDS: FormShape = {
  'thresholds.peer': 'number',
  'thresholds.direct-report': 'number',
  'thresholds.other': 'number',
  'thresholds.patient': 'number',
  'thresholds.pooled': 'number',
};

@Controller('campaigns')
export class CampaignPages {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly forms: CampaignFormViews,
    private readonly requests: CampaignRequests,
  ) {}

  @Get()
  @Page('campaigns/campaigns')
  async list(@CurrentActor() actor: Actor): Promise<{ readonly campaigns: readonly CampaignView[] }> {
    return { campaigns: await this.campaigns.list(actor) };
  }

  @Get('new')
  @Page('campaigns/new')
  form(@CurrentActor() actor: Actor, @FormQuery() begin: BeginInput): Promise<CampaignFormView> {
    return this.forms.creation(actor, begin);
  }

  @Post()
  @FormPage('campaigns/new', (pages: CampaignPages, request) => pages.form(actorOf(request), {}))
  async create(
    @CurrentActor() actor: Actor,
    @FormBody(THRESHOLDS) input: CreateCampaignInput,
  ): Promise<SeeOther> {
    const { id } = await this.campaigns.create(actor, input);
    return seeOther(`/campaigns/${id}`);
  }

  @Get(':id')
  @Page('campaigns/campaign')
  show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CampaignRequestsView> {
    return this.requests.show(actor, id);
  }

  @Get(':id/enrol')
  @Page('campaigns/enrol')
  enrolment(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<EnrolmentView> {
    return this.forms.enrolment(actor, id);
  }

  @Post(':id/enrol')
  @FormPage('campaigns/enrol', (pages: CampaignPages, request) =>
    pages.enrolment(actorOf(request), request.params['id'] ?? ''),
  )
  async enrol(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ patientsApply: 'yes-no' }) input: EnrolSubjectInput,
  ): Promise<SeeOther> {
    await this.campaigns.enrol(actor, id, input);
    return seeOther(`/campaigns/${id}`);
  }
}
