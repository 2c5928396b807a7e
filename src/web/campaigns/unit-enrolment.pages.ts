import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { EnrolUnitsInput, PreviewEnrolmentInput } from '../../application/campaigns/enrolments.input.js';
import { EnrolmentsService } from '../../application/campaigns/enrolments.service.js';
import type { EnrolmentPreviewView } from '../../application/campaigns/enrolments.view.js';
import { UnitsService } from '../../application/people/units.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import type { FormShape } from '../../platform/input/form-fields.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, FormRequest, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { countedTree, type UnitChoice, unitChoices } from '../people/counted-tree.js';
import { CampaignFormViews, EnrolmentView } from './campaign-form-views.js';

const SHAPE: FormShape = { unitIds: 'list', facilitatorIds: 'list', patientsApply: 'yes-no' };

interface UnitEnrolmentView extends EnrolmentView {
  readonly units: readonly UnitChoice[];
  /** What was chosen and what would come of it; `null` before anything is. */
  readonly preview: EnrolmentPreviewView | null;
  readonly chosen: PreviewEnrolmentInput | null;
}

const again = (pages: UnitEnrolmentPages, request: FormRequest): Promise<UnitEnrolmentView> =>
  pages.form(actorOf(request), request.params['id'] ?? '');

@Controller('campaigns/:id/enrol-units')
export class UnitEnrolmentPages {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly forms: CampaignFormViews,
    private readonly units: UnitsService,
  ) {}

  @Get()
  @Page('campaigns/enrol-units')
  async form(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<UnitEnrolmentView> {
    const offered = await this.forms.enrolment(actor, id);
    const units = unitChoices(countedTree(await this.units.counted(actor)));
    return { ...offered, units, preview: null, chosen: null };
  }

  /** Shows and changes nothing; the same question can be asked again. */
  @Post()
  @FormPage('campaigns/enrol-units', again)
  async preview(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody(SHAPE) chosen: PreviewEnrolmentInput,
  ): Promise<UnitEnrolmentView> {
    const preview = await this.enrolments.preview(actor, id, chosen);
    return { ...(await this.form(actor, id)), preview, chosen };
  }

  @Post('confirmation')
  @FormPage('campaigns/enrol-units', again)
  async confirm(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody({ ...SHAPE, personIds: 'list' }) input: EnrolUnitsInput,
  ): Promise<SeeOther> {
    await this.enrolments.enrol(actor, id, input);
    return seeOther(`/campaigns/${id}`);
  }
}
