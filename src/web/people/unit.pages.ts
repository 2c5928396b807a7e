import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CreateUnitInput, MergeUnitInput } from '../../application/people/people.input.js';
import type { UnitView } from '../../application/people/people.view.js';
import { UnitsService } from '../../application/people/units.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, FormRequest, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { CountedTree, countedTree, toUnitPageView, UnitPageView } from './counted-tree.js';

const again = (pages: UnitPages, request: FormRequest): Promise<UnitPageView> =>
  pages.show(actorOf(request), request.params['id'] ?? '');

/** How the organisation is divided, and how many people are where. */
@Controller('units')
export class UnitPages {
  constructor(private readonly units: UnitsService) {}

  @Get()
  @Page('people/units')
  async tree(@CurrentActor() actor: Actor): Promise<{ readonly tree: CountedTree }> {
    return { tree: countedTree(await this.units.counted(actor)) };
  }

  @Get('new')
  @Page('people/new-unit')
  async form(@CurrentActor() actor: Actor): Promise<{ readonly units: readonly UnitView[] }> {
    return { units: await this.units.list(actor) };
  }

  @Post()
  @FormPage('people/new-unit', (pages: UnitPages, request) => pages.form(actorOf(request)))
  async create(@CurrentActor() actor: Actor, @FormBody() input: CreateUnitInput): Promise<SeeOther> {
    await this.units.create(actor, input);
    return seeOther('/units');
  }

  @Get(':id')
  @Page('people/unit')
  async show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<UnitPageView> {
    return toUnitPageView(await this.units.counted(actor), id);
  }

  @Post(':id')
  @FormPage('people/unit', again)
  async change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: CreateUnitInput,
  ): Promise<SeeOther> {
    await this.units.change(actor, id, input);
    return seeOther('/units');
  }

  @Get(':id/merge')
  @Page('people/merge-unit')
  askToMerge(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<UnitPageView> {
    return this.show(actor, id);
  }

  @Post(':id/merge')
  @FormPage('people/merge-unit', again)
  async merge(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: MergeUnitInput,
  ): Promise<SeeOther> {
    await this.units.merge(actor, id, input);
    return seeOther('/units');
  }
}
